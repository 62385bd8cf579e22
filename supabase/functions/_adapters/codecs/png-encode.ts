import { pngChunk } from "../../../../shared/png-chunk.ts";
import { joined } from "../../_core/picture/bytes.ts";
import type { AlphaPixels, Pixels } from "../../_core/ports/picture.ts";

/** Rows compressed at a time. */
const rowsAtOnce = 64;

/** Encodes a PNG of 8 bits a sample, without an alpha channel where nothing is see-through. */
export async function encodePng({ width, height, ...pixels }: Pixels | AlphaPixels): Promise<Uint8Array> {
  const [data, step] = "rgb" in pixels ? [pixels.rgb, 3] : [pixels.rgba, 4];
  const channels = step === 3 || isOpaque(data) ? 3 : 4;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, channels === 3 ? 2 : 6, 0, 0, 0], 8);

  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const parts = [signature, pngChunk("IHDR", header)];
  for await (const piece of filteredRows(width, height, data, step, channels).pipeThrough(
    new CompressionStream("deflate"),
  )) {
    parts.push(pngChunk("IDAT", piece));
  }
  return joined([...parts, pngChunk("IEND", new Uint8Array(0))]);
}

function isOpaque(rgba: Uint8Array): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false;
  return true;
}

/** Each row by the filter of Paeth (RFC 2083, section 6.6), which suits photographs and drawings alike. */
function filteredRows(
  width: number,
  height: number,
  data: Uint8Array,
  step: number,
  channels: 3 | 4,
): ReadableStream<BufferSource> {
  const length = width * channels;
  let above = new Uint8Array(length);
  let row = new Uint8Array(length);
  let y = 0;
  return new ReadableStream({
    pull(controller) {
      const rows = Math.min(rowsAtOnce, height - y);
      const out = new Uint8Array(rows * (length + 1));
      for (let to = 0; to < out.length; y++) {
        if (step === channels) row.set(data.subarray(y * length, (y + 1) * length));
        else dropAlpha(data, y * width * step, row);
        out[to++] = 4;
        for (let at = 0; at < length; at++) {
          const left = at < channels ? 0 : row[at - channels]!;
          const corner = at < channels ? 0 : above[at - channels]!;
          out[to++] = row[at]! - nearest(left, above[at]!, corner);
        }
        [row, above] = [above, row];
      }
      controller.enqueue(out);
      if (y >= height) controller.close();
    },
  });
}

function dropAlpha(rgba: Uint8Array, from: number, row: Uint8Array): void {
  for (let at = 0; at < row.length; at += 3, from += 4) {
    row[at] = rgba[from]!;
    row[at + 1] = rgba[from + 1]!;
    row[at + 2] = rgba[from + 2]!;
  }
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
