import { joined } from "./bytes.ts";

/** The signature and the header, which comes first. */
const headerLength = 8 + 25;

/** A PNG with chunks set in right after its header. */
export const withPngChunks = (png: Uint8Array, chunks: readonly Uint8Array[]): Uint8Array =>
  chunks.length === 0 ? png : joined([png.subarray(0, headerLength), ...chunks, png.subarray(headerLength)]);
