import { pngChunk } from "../../../../shared/png-chunk.ts";
import { joined } from "./bytes.ts";
import { pngChunks } from "./png-chunks.ts";

/** Chunks that say what the numbers of a PNG mean as colors. */
const meanings: ReadonlySet<string> = new Set(["iCCP", "sRGB", "gAMA", "cHRM"]);
/** The signature and the header, which comes first. */
const headerLength = 8 + 25;

/** A PNG with what another one says of its colors. */
export function withPngColors(png: Uint8Array, from: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (const { type, data } of pngChunks(from)) {
    if (type === "IDAT") break;
    if (meanings.has(type)) chunks.push(pngChunk(type, data));
  }
  if (chunks.length === 0) return png;
  return joined([png.subarray(0, headerLength), ...chunks, png.subarray(headerLength)]);
}
