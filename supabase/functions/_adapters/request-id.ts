import { sha256 } from "../_core/picture/sha256.ts";

/**
 * The id of a call to an offline provider: a digest of what was asked, so that the same call, tried again, is booked once.
 * The lengths go in first, so that no two lists of parts read the same.
 */
export async function requestId(prefix: string, parts: readonly (string | Uint8Array)[]): Promise<string> {
  const encoder = new TextEncoder();
  const chunks = parts.map((part) => (typeof part === "string" ? encoder.encode(part) : part));
  const lengths = JSON.stringify(chunks.map((chunk) => chunk.length));
  const blob = new Blob([lengths, ...(chunks as BlobPart[])]);
  return `${prefix}-${(await sha256(new Uint8Array(await blob.arrayBuffer()))).slice(0, 32)}`;
}
