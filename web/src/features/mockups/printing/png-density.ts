import { pngChunk } from "../../../../../shared/png-chunk.ts";

/** A chunk stands after the signature and `IHDR`: 8 bytes, and 25. */
const afterHeader = 33;
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * A PNG that says how large it is to be printed: browsers write none that do.
 * @param dpi pixels to an inch; the file has them to a meter
 */
export function withDensity(png: Uint8Array<ArrayBuffer>, dpi: number): Blob {
  if (!signature.every((byte, at) => png[at] === byte)) throw new Error("This is no PNG");
  const chunk = pngChunk("pHYs", density(dpi));
  return new Blob([png.subarray(0, afterHeader), chunk, png.subarray(afterHeader)], { type: "image/png" });
}

function density(dpi: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMeter = Math.round(dpi / 0.0254);
  view.setUint32(0, perMeter);
  view.setUint32(4, perMeter);
  view.setUint8(8, 1); // to a meter
  return data;
}
