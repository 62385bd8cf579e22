import { uint32 } from "./bytes.ts";
import { exifOrientation, type Orientation } from "./exif.ts";
import type { StoredHeader } from "./jpeg-header.ts";
import { damagedPng, pngChunks } from "./png-chunks.ts";

/**
 * The size and orientation of a PNG. The size stands at a fixed place; the orientation is looked for in front of the
 * pixels, where writers put it. Throws `image_damaged` where the file ends before them.
 */
export function readPngHeader(bytes: Uint8Array): StoredHeader {
  let size: { width: number; height: number } | null = null;
  let orientation: Orientation = 1;
  for (const { type, data } of pngChunks(bytes)) {
    if (size === null && (type !== "IHDR" || data.length !== 13)) throw damagedPng("it does not start with its header");
    if (type === "IHDR") size = { width: uint32(data, 0), height: uint32(data, 4) };
    if (type === "eXIf") orientation = exifOrientation(data);
    if (type === "IDAT") break;
  }
  if (size === null) throw damagedPng("it has no pixels");
  return { ...size, orientation, inPasses: false };
}
