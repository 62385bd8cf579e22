/** A weak ETag of an answer's content: fields that differ between equal answers, such as a duration, are left out. */
export async function etagOf(output: unknown, volatile: readonly PropertyKey[]): Promise<string> {
  const content = JSON.stringify(output, (key, value) => (volatile.includes(key) ? undefined : value));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content));
  const hex = Array.from(new Uint8Array(digest, 0, 12), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `W/"${hex}"`;
}

/** Whether the caller has this content already. Compares weakly, as RFC 9110 (13.1.2) asks. */
export function notModified(headers: Headers, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
  const known = headers.get("if-none-match")?.split(",").map(opaque) ?? [];
  return known.includes("*") || known.includes(opaque(etag));
}
