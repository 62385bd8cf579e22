import type { Rectangle, Size } from "../../../../shared/crop.ts";
import type { Pixels } from "../ports/picture.ts";

/** Rows blended at once, and so what the number of taps is rounded up to. */
const group = 8;
/**
 * Weights are integers that sum to 2 ** 14, give or take what rounding adds, which is far below one level of color; so
 * every sum fits into 32 bits. `Math.imul` says so to the compiler, and saves it the case of minus zero: with `*` the
 * same loops took a third longer.
 */
const weightBits = 14;
/** A blended row keeps 6 bits below the byte, so that the second pass loses nothing. */
const rowBits = 6;

let row = new Int32Array(0);
/** Stores into it are clamped to a byte, where the filter's negative lobes overshoot. */
let output = new Uint8ClampedArray(0);

/**
 * Shrinks `area` of `source` to `size` with a Lanczos filter of three lobes, rows first: each output row is blended
 * from the source rows where they lie, then shrunk across, so that no picture in between is ever held.
 * Meant for 1 to about 3 source pixels per output pixel; `pyramid` brings larger scales there.
 *
 * @returns RGB in memory that the next call overwrites.
 */
export function resample(source: Pixels, area: Rectangle, { width, height }: Size): Uint8Array {
  if (output.length < width * height * 3) output = new Uint8ClampedArray(width * height * 3);
  const down = lanczosTaps(area.y, area.height, source.height, height);
  const across = lanczosTaps(area.x, area.width, source.width, width);
  const first = across.starts[0]! * 3;
  const end = Math.min(source.width, across.starts[width - 1]! + across.count) * 3;
  const rowLength = (source.width + across.count) * 3;
  if (row.length < rowLength) row = new Int32Array(rowLength);
  for (let y = 0; y < height; y++) {
    row.fill(0, first, rowLength);
    for (let tap = 0; tap < down.count; tap += group) {
      blendRows(source.rgb, source.width * 3, source.height, down, y, tap, first, end);
    }
    shrinkRow(across, width, output, y * width * 3);
  }
  return new Uint8Array(output.buffer, 0, width * height * 3);
}

/** Adds eight weighted source rows, from column byte `first` to `end`, to the row. */
function blendRows(
  rgb: Uint8Array,
  stride: number,
  height: number,
  down: Taps,
  y: number,
  tap: number,
  first: number,
  end: number,
): void {
  const target = row;
  const start = down.starts[y]! + tap;
  const at = y * down.count + tap;
  const { weights } = down;
  const last = height - 1;
  // One by one: taken out of arrays, they would take the compiler 10 ms more in a cold function.
  const o0 = Math.min(start, last) * stride;
  const o1 = Math.min(start + 1, last) * stride;
  const o2 = Math.min(start + 2, last) * stride;
  const o3 = Math.min(start + 3, last) * stride;
  const o4 = Math.min(start + 4, last) * stride;
  const o5 = Math.min(start + 5, last) * stride;
  const o6 = Math.min(start + 6, last) * stride;
  const o7 = Math.min(start + 7, last) * stride;
  const w0 = weights[at]!;
  const w1 = weights[at + 1]!;
  const w2 = weights[at + 2]!;
  const w3 = weights[at + 3]!;
  const w4 = weights[at + 4]!;
  const w5 = weights[at + 5]!;
  const w6 = weights[at + 6]!;
  const w7 = weights[at + 7]!;
  const shift = tap + group < down.count ? 0 : weightBits - rowBits;
  const rounding = (1 << shift) >> 1;
  for (let i = first; i < end; i++) {
    target[i] =
      (target[i]! +
        Math.imul(w0, rgb[o0 + i]!) +
        Math.imul(w1, rgb[o1 + i]!) +
        Math.imul(w2, rgb[o2 + i]!) +
        Math.imul(w3, rgb[o3 + i]!) +
        Math.imul(w4, rgb[o4 + i]!) +
        Math.imul(w5, rgb[o5 + i]!) +
        Math.imul(w6, rgb[o6 + i]!) +
        Math.imul(w7, rgb[o7 + i]!) +
        rounding) >>
      shift;
  }
}

function shrinkRow(across: Taps, width: number, out: Uint8ClampedArray, outStart: number): void {
  const { count, starts, weights } = across;
  const line = row;
  const shift = weightBits + rowBits;
  const rounding = 1 << (shift - 1);
  for (let x = 0, at = outStart; x < width; x++, at += 3) {
    let red = rounding;
    let green = rounding;
    let blue = rounding;
    let from = starts[x]! * 3;
    for (let tap = x * count, end = tap + count; tap < end; tap++, from += 3) {
      const weight = weights[tap]!;
      red += Math.imul(weight, line[from]!);
      green += Math.imul(weight, line[from + 1]!);
      blue += Math.imul(weight, line[from + 2]!);
    }
    out[at] = red >> shift;
    out[at + 1] = green >> shift;
    out[at + 2] = blue >> shift;
  }
}

/** For each output position the first source position and `count` weights; those past the filter are zero. */
interface Taps {
  readonly count: number;
  readonly starts: Int32Array;
  readonly weights: Int16Array;
}

/** The filter along one axis: `size` outputs over `length` source pixels from `from`, in a source of `limit` pixels. */
function lanczosTaps(from: number, length: number, limit: number, size: number): Taps {
  const scale = length / size;
  const reach = 3 * Math.max(1, scale);
  const count = Math.ceil((2 * reach) / group) * group;
  const starts = new Int32Array(size);
  const weights = new Int16Array(size * count);
  const exact = new Float64Array(count);
  for (let position = 0; position < size; position++) {
    const center = from + (position + 0.5) * scale - 0.5;
    const start = Math.max(0, Math.floor(center - reach) + 1);
    const end = Math.min(limit - 1, Math.ceil(center + reach) - 1);
    let sum = 0;
    for (let index = start; index <= end; index++) {
      exact[index - start] = lanczos(((index - center) / reach) * 3);
      sum += exact[index - start]!;
    }
    starts[position] = start;
    for (let index = start; index <= end; index++) {
      weights[position * count + index - start] = Math.round((exact[index - start]! / sum) * (1 << weightBits));
    }
  }
  return { count, starts, weights };
}

/** sinc(x) * sinc(x / 3), from -3 to 3. */
function lanczos(x: number): number {
  if (x === 0) return 1;
  if (Math.abs(x) >= 3) return 0;
  const angle = Math.PI * x;
  return (3 * Math.sin(angle) * Math.sin(angle / 3)) / (angle * angle);
}
