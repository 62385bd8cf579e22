import type { AlphaPixels } from "../../_core/ports/picture.ts";

/** Rows compressed at a time. */
const rowsAtOnce = 64;

/** Encodes a PNG of 8 bits a sample, without an alpha channel where nothing is see-through. */
export async function encodePng({ width, height, rgba }: AlphaPixels): Promise<Uint8Array> {
  const channels = isOpaque(rgba) ? 3 : 4;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, channels === 3 ? 2 : 6, 0, 0, 0], 8);

  const data: Uint8Array[] = [];
  for await (const piece of filteredRows(width, height, rgba, channels).pipeThrough(new CompressionStream("deflate"))) {
    data.push(piece);
  }
  const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk("IHDR", [header]), chunk("IDAT", data), chunk("IEND", [])];
  return joined([signature, ...chunks]);
}

function isOpaque(rgba: Uint8Array): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false;
  return true;
}

/** Each row by the filter of Paeth (RFC 2083, section 6.6), which suits photographs and drawings alike. */
function filteredRows(width: number, height: number, rgba: Uint8Array, channels: 3 | 4): ReadableStream<BufferSource> {
  const length = width * channels;
  let above = new Uint8Array(length);
  let row = new Uint8Array(length);
  let y = 0;
  return new ReadableStream({
    pull(controller) {
      const rows = Math.min(rowsAtOnce, height - y);
      const out = new Uint8Array(rows * (length + 1));
      for (let to = 0; to < out.length; y++) {
        for (let x = 0, from = y * width * 4, at = 0; x < width; x++, from += 4) {
          row[at++] = rgba[from]!;
          row[at++] = rgba[from + 1]!;
          row[at++] = rgba[from + 2]!;
          if (channels === 4) row[at++] = rgba[from + 3]!;
        }
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

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function chunk(type: string, parts: readonly Uint8Array[]): Uint8Array {
  const name = new TextEncoder().encode(type);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const ends = new DataView(new ArrayBuffer(8));
  ends.setUint32(0, length);
  ends.setUint32(4, crc32([name, ...parts]));
  return joined([new Uint8Array(ends.buffer, 0, 4), name, ...parts, new Uint8Array(ends.buffer, 4, 4)]);
}

/** The checksum of a byte that is shifted out (RFC 2083, section 15). */
const sums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

function crc32(parts: readonly Uint8Array[]): number {
  let sum = ~0;
  for (const part of parts) for (let at = 0; at < part.length; at++) sum = sums[(sum ^ part[at]!) & 255]! ^ (sum >>> 8);
  return ~sum >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
