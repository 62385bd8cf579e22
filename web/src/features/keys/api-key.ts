import { keyStateOf } from "../../../../shared/key-state.ts";

/** A key of a site as people see it: what it was made of is not kept. Times are ISO. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** Its first characters, by which people tell keys apart. */
  readonly prefix: string;
  readonly scopes: readonly string[];
  /** For trying things out: it never costs money. */
  readonly is_test: boolean;
  readonly rate_per_minute: number;
  /** Pages that may use it, such as "https://bakery.example"; any, and anything else, if empty. */
  readonly allowed_origins: readonly string[];
  /** Networks that it works from, such as "192.0.2.0/24"; any if empty. */
  readonly allowed_addresses: readonly string[];
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
  readonly last_used_at: string | null;
  /** Where its last call came from, but for searches. */
  readonly last_used_address: string | null;
}

const dayMilliseconds = 86_400_000;
const soonDays = 14;
const unusedDays = 90;

/** Whether an active key ends within two weeks. */
export const endsSoon = (key: ApiKey, now: number): boolean =>
  keyStateOf(key, now) === "active" &&
  key.expires_at !== null &&
  Date.parse(key.expires_at) <= now + soonDays * dayMilliseconds;

/** Whether an active key has done nothing for 90 days, or since it was made so long ago. */
export const isUnused = (key: ApiKey, now: number): boolean =>
  keyStateOf(key, now) === "active" &&
  Date.parse(key.last_used_at ?? key.created_at) <= now - unusedDays * dayMilliseconds;
