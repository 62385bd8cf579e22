import { AppError } from "../../../../shared/problems.ts";
import { text, uint32 } from "./bytes.ts";

interface PngChunk {
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

export const damagedPng = (what: string, cause?: unknown): AppError =>
  new AppError("image_damaged", {
    detail: `This PNG is damaged: ${what}; send the original again, or have it made anew.`,
    cause,
  });
