/** What an API key is. Only an active one lets anybody in. */
export type KeyState = "active" | "expired" | "revoked";

/** What a key is at a time, in milliseconds since 1970; the key's own times are ISO. */
export function keyStateOf(
  { revoked_at, expires_at }: { readonly revoked_at: string | null; readonly expires_at: string | null },
  now: number,
): KeyState {
  if (revoked_at) return "revoked";
  return expires_at && Date.parse(expires_at) <= now ? "expired" : "active";
}
