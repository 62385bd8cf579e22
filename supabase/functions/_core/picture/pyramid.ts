import type { Pixels } from "../ports/picture.ts";

/** How many source pixels per output pixel are left to the filter, at least: nearer to 1 the halving would show. */
export const leastScale = 1.1;

/** For a scale, the smallest halving that is still large enough for it, and by how much it is smaller than the whole. */
export type Pyramid = (scale: number) => { pixels: Pixels; reduction: number };

const buffers: Uint8Array[] = [];

/**
 * A picture and its halvings, made when first asked for. A small output read from a halved picture costs a fraction
 * of one read from the whole, and a box of two by two pixels is exact enough below the filter that follows.
 * The buffers are shared: one pyramid at a time.
 */
export function pyramid(whole: Pixels): Pyramid {
  const levels = [whole];
  return (scale) => {
    let level = 0;
    while (scale / 2 ** (level + 1) >= leastScale) {
      level++;
      levels[level] ??= halve(levels[level - 1]!, level - 1);
    }
    return { pixels: levels[level]!, reduction: 2 ** level };
  };
}

/** Averages each two by two pixels. An odd last row or column is left out, so that positions halve exactly. */
function halve(source: Pixels, slot: number): Pixels {
  const width = source.width >> 1;
  const height = source.height >> 1;
  const size = width * height * 3;
  if ((buffers[slot]?.length ?? 0) < size) buffers[slot] = new Uint8Array(size);
  const out = buffers[slot]!;
  for (let y = 0; y < height; y++) {
    halveRows(source.rgb, y * 2 * source.width * 3, source.width * 3, out, y * width * 3, width);
  }
  return { width, height, rgb: out.subarray(0, size) };
}

function halveRows(rgb: Uint8Array, from: number, stride: number, out: Uint8Array, to: number, width: number): void {
  for (let at = to, end = to + width * 3, upper = from; at < end; at += 3, upper += 6) {
    const lower = upper + stride;
    out[at] = (rgb[upper]! + rgb[upper + 3]! + rgb[lower]! + rgb[lower + 3]! + 2) >> 2;
    out[at + 1] = (rgb[upper + 1]! + rgb[upper + 4]! + rgb[lower + 1]! + rgb[lower + 4]! + 2) >> 2;
    out[at + 2] = (rgb[upper + 2]! + rgb[upper + 5]! + rgb[lower + 2]! + rgb[lower + 5]! + 2) >> 2;
  }
}
