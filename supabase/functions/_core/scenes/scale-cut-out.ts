import type { Rectangle, Size } from "../../../../shared/crop.ts";
import type { AlphaPixels } from "../ports/picture.ts";

/**
 * Scales `area` of a cut-out to `size`. Colors are weighed by their alpha, so that what lies hidden under see-through
 * pixels never shows as a rim. The filter is Catmull and Rom's, sharp without rings; rows are blended where they lie, so
 * that no picture in between is held.
 */
export function scaleCutOut(cutOut: AlphaPixels, area: Rectangle, { width, height }: Size): AlphaPixels {
  const down = taps(area.y, area.height, cutOut.height, height);
  const across = taps(area.x, area.width, cutOut.width, width);
  const row = new Float32Array(cutOut.width * 4);
  const rgba = new Uint8Array(width * height * 4);
  const first = across.starts[0]!;
  const end = Math.min(cutOut.width, across.starts[width - 1]! + across.count);
  for (let y = 0; y < height; y++) {
    row.fill(0);
    for (let tap = 0; tap < down.count; tap++) {
      const weight = down.weights[y * down.count + tap]!;
      if (weight !== 0) addRow(row, cutOut, down.starts[y]! + tap, first, end, weight);
    }
    scaleRow(row, across, rgba, y * width, width);
  }
  return { width, height, rgba };
}

/** Adds a row of the cut-out with its colors multiplied by their alpha (0 to 255, both at once 0 to 65025). */
function addRow(row: Float32Array, cutOut: AlphaPixels, y: number, first: number, end: number, weight: number): void {
  const { rgba, width } = cutOut;
  for (let to = first * 4, from = (y * width + first) * 4; to < end * 4; to += 4, from += 4) {
    const alpha = rgba[from + 3]!;
    if (alpha === 0) continue;
    const share = weight * alpha;
    row[to]! += share * rgba[from]!;
    row[to + 1]! += share * rgba[from + 1]!;
    row[to + 2]! += share * rgba[from + 2]!;
    row[to + 3]! += share;
  }
}

function scaleRow(row: Float32Array, across: Taps, rgba: Uint8Array, start: number, width: number): void {
  const { count, starts, weights } = across;
  for (let x = 0, to = start * 4; x < width; x++, to += 4) {
    let red = 0;
    let green = 0;
    let blue = 0;
    let alpha = 0;
    for (let tap = x * count, end = tap + count, from = starts[x]! * 4; tap < end; tap++, from += 4) {
      const weight = weights[tap]!;
      if (weight === 0) continue;
      red += weight * row[from]!;
      green += weight * row[from + 1]!;
      blue += weight * row[from + 2]!;
      alpha += weight * row[from + 3]!;
    }
    if (alpha < 0.5) continue;
    rgba[to] = byte(red / alpha);
    rgba[to + 1] = byte(green / alpha);
    rgba[to + 2] = byte(blue / alpha);
    rgba[to + 3] = byte(alpha);
  }
}

const byte = (value: number): number => (value <= 0 ? 0 : value >= 255 ? 255 : (value + 0.5) | 0);

/** For each output position the first source position and `count` weights that sum to 1; those past the filter are 0. */
interface Taps {
  readonly count: number;
  readonly starts: Int32Array;
  readonly weights: Float32Array;
}

function taps(from: number, length: number, limit: number, size: number): Taps {
  const scale = length / size;
  const reach = 2 * Math.max(1, scale);
  const count = Math.ceil(2 * reach) + 1;
  const starts = new Int32Array(size);
  const weights = new Float32Array(size * count);
  for (let position = 0; position < size; position++) {
    const center = from + (position + 0.5) * scale - 0.5;
    const start = Math.max(0, Math.ceil(center - reach));
    const end = Math.min(limit - 1, Math.floor(center + reach));
    let sum = 0;
    for (let index = start; index <= end; index++) sum += catmullRom(((index - center) / reach) * 2);
    for (let index = start; index <= end; index++) {
      weights[position * count + index - start] = catmullRom(((index - center) / reach) * 2) / sum;
    }
    starts[position] = start;
  }
  return { count, starts, weights };
}

function catmullRom(at: number): number {
  const x = Math.abs(at);
  if (x >= 2) return 0;
  return x < 1 ? 1 - 2.5 * x ** 2 + 1.5 * x ** 3 : 2 - 4 * x + 2.5 * x ** 2 - 0.5 * x ** 3;
}
