import { AppError } from "../../../../shared/problems.ts";
import { text, uint32 } from "./bytes.ts";

export interface PngChunk {
  /** Four letters, such as `IHDR`. */
  readonly type: string;
  /** A view of the chunk's data inside the file. */
  readonly data: Uint8Array;
}

/** The chunks of a PNG in the order of the file (RFC 2083). Throws `image_damaged` where the file ends inside one. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  for (let at = 8; at < bytes.length; ) {
    const end = at + 8 + uint32(bytes, at);
    if (end + 4 > bytes.length) throw damagedPng("it ends in the middle");
    const type = text(bytes, at + 4, 4);
    yield { type, data: bytes.subarray(at + 8, end) };
    if (type === "IEND") return;
    at = end + 4;
  }
  throw damagedPng("it ends in the middle");
}

/** A chunk as it stands in a file: its length, type, data and checksum. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  view.setUint32(data.length + 8, crc32(chunk.subarray(4, data.length + 8)));
  return chunk;
}

/** By single bits: what is checked has a few bytes. */
function crc32(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

export const damagedPng = (what: string, cause?: unknown): AppError =>
  new AppError("image_damaged", {
    detail: `This PNG is damaged: ${what}; send the original again, or have it made anew.`,
    cause,
  });
