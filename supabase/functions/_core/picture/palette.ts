import type { PaletteColor } from "../../../../shared/images.ts";
import type { Pixels } from "../ports/picture.ts";
import { clusters, type Points, shares } from "./clusters.ts";
import { type Oklab, oklabToHex, pixelsToOklab } from "./oklab.ts";

const mostColors = 5;
/** Two colors of a palette differ at least this much in OKLab, twice what a person just sees. */
const leastDifference = 0.04;
/** A color with a smaller share is no color of the picture. */
const leastShare = 0.005;
/** Steps that a unit of OKLab is cut into for the histogram. */
const steps = 48;

/**
 * Up to five colors that stand for a picture, and the share of its pixels that is nearest to each, in percent to one
 * decimal, largest first; the shares sum to 100. The colors are clusters of a histogram in OKLab, where equal distances
 * look equal; the shares are counted over the pixels themselves.
 */
export function palette({ rgb }: Pixels): PaletteColor[] {
  const pixels = pixelsToOklab(rgb);
  const each: Points = { values: pixels, weights: new Float64Array(pixels.length / 3).fill(1) };
  const found = clusters(histogram(pixels), mostColors, leastDifference);
  const first = shares(each, found);
  const centers = found.filter((_, at) => first[Math.floor(at / 3)]! >= leastShare);
  return roundToTenths(shares(each, centers))
    .map((percentage, center) => {
      const color = centers.subarray(center * 3, center * 3 + 3) as unknown as Oklab;
      return { hex: oklabToHex(color), percentage };
    })
    .sort((one, other) => other.percentage - one.percentage || (one.hex < other.hex ? -1 : 1));
}

/** The colors gathered in cells of a 48th of a unit: each cell is the mean of its colors, and weighs their number. */
function histogram(pixels: Float64Array): Points {
  const cells = new Map<number, number>();
  const values = new Float64Array(pixels.length);
  const weights = new Float64Array(pixels.length / 3);
  for (let at = 0; at < pixels.length; at += 3) {
    const key = (cellOf(pixels[at]!) << 14) | (cellOf(pixels[at + 1]!) << 7) | cellOf(pixels[at + 2]!);
    const cell = cells.get(key) ?? cells.size;
    cells.set(key, cell);
    values[cell * 3]! += pixels[at]!;
    values[cell * 3 + 1]! += pixels[at + 1]!;
    values[cell * 3 + 2]! += pixels[at + 2]!;
    weights[cell]! += 1;
  }
  for (let at = 0; at < cells.size * 3; at++) values[at]! /= weights[Math.floor(at / 3)]!;
  return { values: values.subarray(0, cells.size * 3), weights: weights.subarray(0, cells.size) };
}

/** 0 to 127, for -1 and above. */
const cellOf = (value: number): number => (value * steps + 64) | 0;

/** Percentages to one decimal that sum to 100: what rounding down leaves goes to the largest remainders. */
function roundToTenths(parts: readonly number[]): number[] {
  const tenths = parts.map((part) => Math.floor(part * 1000));
  const rest = 1000 - tenths.reduce((sum, part) => sum + part, 0);
  const remainders = parts.map((part, index) => ({ index, remainder: part * 1000 - tenths[index]! }));
  remainders.sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of remainders.slice(0, rest)) tenths[index]! += 1;
  return tenths.map((part) => part / 10);
}
