import { keyStateOf } from "../../../../../shared/key-state.ts";
import type { KeyUse } from "../../../../../shared/keys.ts";
import { isUuid } from "../../../lib/uuid.ts";
import { keysStrings } from "../../../strings/keys.ts";
import type { ApiKey } from "../api-key.ts";
import { isUnused } from "../api-key.ts";

export type KeyFilter = keyof typeof keysStrings.filters;
export type KeySort = keyof typeof keysStrings.sorts;
type KeyDialog = "create" | "edit" | "revoke";

/** All that the screen shows: its address tells it and nothing else does. A new key is never part of it. */
export interface KeysView {
  readonly filter: KeyFilter;
  readonly sort: KeySort;
  /** Part of a name or of a prefix. */
  readonly text: string;
  /** The key whose details are unfolded. */
  readonly details: string | null;
  readonly dialog: KeyDialog | null;
  /** The key that the dialog is about. */
  readonly key: string | null;
}

const dialogs: readonly KeyDialog[] = ["create", "edit", "revoke"];

/** Reads an address. What it cannot mean is passed over: somebody may have typed it. */
export function readView(address: URLSearchParams): KeysView {
  const id = (name: string) => [address.get(name)].find(isUuid) ?? null;
  const key = id("key");
  const dialog = dialogs.find((name) => name === address.get("open")) ?? null;
  return {
    filter: keyOf(keysStrings.filters, address.get("state")) ?? "current",
    sort: keyOf(keysStrings.sorts, address.get("sort")) ?? "newest",
    text: (address.get("q") ?? "").slice(0, 100),
    details: id("details"),
    ...(dialog === "create" || key !== null ? { dialog, key } : { dialog: null, key: null }),
  };
}

const keyOf = <Key extends string>(values: Record<Key, unknown>, key: string | null): Key | null =>
  key !== null && Object.hasOwn(values, key) ? (key as Key) : null;

/** Writes a view over an address. The usual is not written, so addresses stay short. */
export function writeView({ filter, sort, text, details, dialog, key }: KeysView, address: URLSearchParams): void {
  const values = {
    state: filter === "current" ? null : filter,
    sort: sort === "newest" ? null : sort,
    q: text || null,
    details,
    open: dialog,
    key,
  };
  for (const [name, value] of Object.entries(values)) {
    if (value === null) address.delete(name);
    else address.set(name, value);
  }
  // What a new key was wanted for is of no use once there is no form of one.
  if (dialog !== "create") address.delete("may");
}

const passes: Record<KeyFilter, (key: ApiKey, now: number) => boolean> = {
  current: (key, now) => keyStateOf(key, now) !== "revoked",
  active: (key, now) => keyStateOf(key, now) === "active",
  unused: isUnused,
  expired: (key, now) => keyStateOf(key, now) === "expired",
  revoked: (key, now) => keyStateOf(key, now) === "revoked",
  all: () => true,
};

/** The keys of a view, in its order. `now` is in milliseconds since 1970. */
export function keysOf(
  keys: readonly ApiKey[],
  { filter, sort, text }: Pick<KeysView, "filter" | "sort" | "text">,
  use: ReadonlyMap<string, KeyUse>,
  now: number,
): ApiKey[] {
  const wanted = text.trim().toLowerCase();
  const time = (iso: string | null, other: number) => (iso === null ? other : Date.parse(iso));
  const searches = (key: ApiKey) => use.get(key.id)?.searches ?? 0;
  const orders: Record<KeySort, (a: ApiKey, b: ApiKey) => number> = {
    newest: (a, b) => Date.parse(b.created_at) - Date.parse(a.created_at),
    name: (a, b) => a.name.localeCompare(b.name, "en", { numeric: true, sensitivity: "base" }),
    used: (a, b) => time(b.last_used_at, 0) - time(a.last_used_at, 0),
    searches: (a, b) => searches(b) - searches(a),
    expiry: (a, b) => time(a.expires_at, Number.MAX_VALUE) - time(b.expires_at, Number.MAX_VALUE),
  };
  return keys
    .filter((key) => passes[filter](key, now) && `${key.name} ${key.prefix}`.toLowerCase().includes(wanted))
    .sort((a, b) => orders[sort](a, b) || a.prefix.localeCompare(b.prefix));
}
