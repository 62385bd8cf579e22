/**
 * The id of a call to an offline provider: a digest of what was asked, so that the same call, tried again, is booked once.
 * The lengths go in first, so that no two lists of parts read the same.
 */
export async function requestId(prefix: string, parts: readonly (string | Uint8Array)[]): Promise<string> {
  const encoder = new TextEncoder();
  const chunks = parts.map((part) => (typeof part === "string" ? encoder.encode(part) : part));
  const blob = new Blob([JSON.stringify(chunks.map((chunk) => chunk.length)), ...(chunks as BlobPart[])]);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
  const hex = [...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${prefix}-${hex}`;
}
