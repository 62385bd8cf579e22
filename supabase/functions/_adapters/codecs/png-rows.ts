import { unfilter } from "./png-filter.ts";
import { type PngFormat, samplesPerPixel } from "./png-format.ts";
import type { RowWriter } from "./png-samples.ts";

/** The part of a picture that one pass of interlacing fills: every `stepX`-th pixel of every `stepY`-th row. */
interface Pass {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
}

const wholePicture: readonly Pass[] = [{ x: 0, y: 0, stepX: 1, stepY: 1 }];

/** Adam7 (RFC 2083, section 2.6). */
const interlacedPasses: readonly Pass[] = [
  { x: 0, y: 0, stepX: 8, stepY: 8 },
  { x: 4, y: 0, stepX: 8, stepY: 8 },
  { x: 0, y: 4, stepX: 4, stepY: 8 },
  { x: 2, y: 0, stepX: 4, stepY: 4 },
  { x: 0, y: 2, stepX: 2, stepY: 4 },
  { x: 1, y: 0, stepX: 2, stepY: 2 },
  { x: 0, y: 1, stepX: 1, stepY: 2 },
];

/** Takes inflated bytes as they come and writes each full row into `out`; says whether all rows are there. */
export function rowReader(
  format: PngFormat,
  out: Uint8Array,
  channels: 3 | 4,
  write: RowWriter,
): (piece: Uint8Array) => boolean {
  const { width, height } = format;
  const bits = samplesPerPixel(format) * format.bitDepth;
  const passes = format.interlaced ? interlacedPasses : wholePicture;
  const remaining = passes.filter(({ x, y }) => x < width && y < height)[Symbol.iterator]();
  let pass: Pass | undefined;
  let [count, y, filled] = [0, 0, 0];
  let row = new Uint8Array(0);
  let above = row;
  const nextPass = () => {
    pass = remaining.next().value;
    if (pass === undefined) return;
    count = Math.ceil((width - pass.x) / pass.stepX);
    row = new Uint8Array(1 + Math.ceil((count * bits) / 8));
    above = new Uint8Array(row.length);
    y = pass.y;
  };
  nextPass();
  return (piece) => {
    for (let at = 0; at < piece.length && pass !== undefined; ) {
      const part = piece.subarray(at, at + row.length - filled);
      row.set(part, filled);
      at += part.length;
      filled += part.length;
      if (filled < row.length) break;
      unfilter(row, above, Math.max(1, bits >> 3));
      write(row, count, out, (y * width + pass.x) * channels, pass.stepX * channels);
      [row, above, filled] = [above, row, 0];
      y += pass.stepY;
      if (y >= height) nextPass();
    }
    return pass === undefined;
  };
}
