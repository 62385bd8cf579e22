/**
 * Tells visitors apart without keeping who they are: their address, hashed by a secret and the day. Cloudflare, which
 * stands before every hosted project, writes the header over whatever a caller sent; `x-forwarded-for` it does not. Where
 * there is none all callers are one visitor, rather than each whoever they say they are.
 */
export async function visitorOf(headers: Headers, secret: string, now: Date): Promise<string> {
  const network = networkOf(headers.get("cf-connecting-ip") ?? "unknown");
  const bytes = (text: string) => new TextEncoder().encode(text);
  const key = await crypto.subtle.importKey("raw", bytes(secret), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const hash = await crypto.subtle.sign("HMAC", key, bytes(`${now.toISOString().slice(0, 10)} ${network}`));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** An IPv4 address as it is, also where it is written as an IPv6 one; of an IPv6 address the first half, for one connection has all of the second. */
export function networkOf(address: string): string {
  const [, mapped] = address.match(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i) ?? [];
  if (mapped !== undefined) return mapped;
  if (!address.includes(":")) return address;
  const [left = [], right] = address.split("::").map((half) => half.split(":").filter(Boolean));
  const zeros = right ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0") : [];
  const groups = [...left, ...zeros, ...(right ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
