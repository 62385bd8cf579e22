import { pngChunk } from "../../../../../shared/png-chunk.ts";

/** Writes pixels with an alpha channel, four bytes each, as a PNG of 8 bits a sample. */
export async function writePng(width: number, height: number, rgba: Uint8Array): Promise<Uint8Array> {
  const rows = new Uint8Array(height * (1 + width * 4)); // each row begins with a zero: no filter
  for (let row = 0; row < height; row++) {
    rows.set(rgba.subarray(row * width * 4, (row + 1) * width * 4), row * (1 + width * 4) + 1);
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 6], 8); // 8 bits a sample, RGB with alpha
  const deflated = new Response(new Blob([rows]).stream().pipeThrough(new CompressionStream("deflate")));
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const data = new Uint8Array(await deflated.arrayBuffer());
  const parts = [signature, pngChunk("IHDR", header), pngChunk("IDAT", data), pngChunk("IEND", new Uint8Array(0))];
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
