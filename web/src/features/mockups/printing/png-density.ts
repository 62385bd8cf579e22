/** A chunk stands after the signature and `IHDR`: 8 bytes, and 25. */
const afterHeader = 33;
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * A PNG that says how large it is to be printed: browsers write none that do.
 * @param dpi pixels to an inch; the file has them to a meter
 */
export function withDensity(png: Uint8Array<ArrayBuffer>, dpi: number): Blob {
  if (!signature.every((byte, at) => png[at] === byte)) throw new Error("This is no PNG");
  return new Blob([png.subarray(0, afterHeader), densityChunk(dpi), png.subarray(afterHeader)], { type: "image/png" });
}

function densityChunk(dpi: number): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const perMeter = Math.round(dpi / 0.0254);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode("pHYs"), 4);
  view.setUint32(8, perMeter);
  view.setUint32(12, perMeter);
  view.setUint8(16, 1); // to a meter
  view.setUint32(17, crc(chunk.subarray(4, 17)));
  return chunk;
}

/** The check value of PNG's chunks. */
function crc(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return ~rest >>> 0;
}
