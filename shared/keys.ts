import { z } from "zod";

/** What a key may do; all but `search` it does for its owner. */
export const keyScopes = [
  "search",
  "images:generate",
  "products",
  "patterns:read",
  "patterns:write",
  "patterns:ingest",
  "jobs:read",
] as const;
export type KeyScope = (typeof keyScopes)[number];

/** What is left of a month of UTC to an owner, in pictures; `reset` in seconds. Null: there is no quota. */
export const Quota = z.object({ limit: z.int(), remaining: z.int(), reset: z.int() }).nullable();
export type Quota = z.infer<typeof Quota>;

/** What `create_api_key` answers. The key itself is told this once. */
export const CreatedKey = z.object({ id: z.uuid(), prefix: z.string(), key: z.string() });
export type CreatedKey = z.infer<typeof CreatedKey>;

/** How often one key was used, of all that `read_key_use` answers, the newest first: every day asked for is there, the last one is today. */
export const KeyUse = z.object({
  api_key_id: z.uuid(),
  searches: z.int(),
  /** `day` such as `2026-12-31`, in the time zone asked for. */
  days: z.array(z.object({ day: z.iso.date(), searches: z.int() })),
});
export type KeyUse = z.infer<typeof KeyUse>;
