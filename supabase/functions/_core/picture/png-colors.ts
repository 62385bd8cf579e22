import { pngChunk } from "../../../../shared/png-chunk.ts";
import { pngChunks } from "./png-chunks.ts";
import { withPngChunks } from "./with-png-chunks.ts";

/** Chunks that say what the numbers of a PNG mean as colors. */
const meanings: ReadonlySet<string> = new Set(["iCCP", "sRGB", "gAMA", "cHRM"]);

/** A PNG with what another one says of its colors. */
export function withPngColors(png: Uint8Array, from: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (const { type, data } of pngChunks(from)) {
    if (type === "IDAT") break;
    if (meanings.has(type)) chunks.push(pngChunk(type, data));
  }
  return withPngChunks(png, chunks);
}
