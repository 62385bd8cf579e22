import type { PaletteColor } from "../../../../shared/images.ts";
import type { Pixels } from "../ports.ts";
import { type Oklab, oklabDistance, oklabToHex, rgbToOklab } from "./oklab.ts";

const maxColors = 5;
/** Two colors of a palette are at least this far apart (squared): nearer ones look like one. */
const leastDistance = 0.04 ** 2;
/** A color with a smaller share is no color of the picture. */
const leastShare = 0.005;
const rounds = 12;
/** Steps a unit of OKLab is cut into for the histogram. */
const steps = 48;

interface Bin {
  readonly color: Oklab;
  readonly weight: number;
}

/**
 * Up to five colors that stand for a picture and the share of its pixels nearest to each, largest first; the shares
 * sum to 100. K-means over a histogram in OKLab: the first seed is the fullest bin, each next one the bin farthest from
 * those before, so that the same pixels always give the same palette.
 */
export function palette({ width, height, rgb }: Pixels): PaletteColor[] {
  const colors = Array.from({ length: width * height }, (_, pixel) =>
    rgbToOklab(rgb[pixel * 3]!, rgb[pixel * 3 + 1]!, rgb[pixel * 3 + 2]!),
  );
  const bins = histogram(colors);
  let centers = seeds(bins);
  for (let round = 0; round < rounds; round++) centers = means(bins, centers);
  const first = shares(colors, centers);
  centers = centers.filter((_, index) => first[index]! >= leastShare);
  const percentages = roundToTenths(shares(colors, centers));
  return centers
    .map((center, index) => ({ hex: oklabToHex(center), percentage: percentages[index]! }))
    .sort((one, other) => other.percentage - one.percentage || (one.hex < other.hex ? -1 : 1));
}

/** The colors counted in cells of a 48th of a unit, each cell standing for the mean of its colors. */
function histogram(colors: readonly Oklab[]): Bin[] {
  const cells = new Map<number, { sum: [number, number, number]; weight: number }>();
  for (const color of colors) {
    const key = color.reduce((sum, part) => sum * 128 + Math.floor(part * steps) + 64, 0);
    const cell = cells.get(key) ?? { sum: [0, 0, 0], weight: 0 };
    if (cell.weight === 0) cells.set(key, cell);
    cell.sum[0] += color[0];
    cell.sum[1] += color[1];
    cell.sum[2] += color[2];
    cell.weight += 1;
  }
  return [...cells.values()].map(({ sum: [l, a, b], weight }) => ({
    color: [l / weight, a / weight, b / weight],
    weight,
  }));
}

function seeds(bins: readonly Bin[]): Oklab[] {
  const chosen: Oklab[] = [];
  let distances = bins.map(() => 1);
  while (chosen.length < maxColors) {
    let best = 0;
    const gain = (index: number) => distances[index]! * bins[index]!.weight;
    for (let index = 1; index < bins.length; index++) if (gain(index) > gain(best)) best = index;
    if (distances[best]! < leastDistance) break;
    chosen.push(bins[best]!.color);
    distances = distances.map((distance, index) =>
      Math.min(distance, oklabDistance(bins[index]!.color, chosen.at(-1)!)),
    );
  }
  return chosen;
}

/** One round of k-means: each center moves to the weighted mean of the bins nearest to it. */
function means(bins: readonly Bin[], centers: readonly Oklab[]): Oklab[] {
  const sums = centers.map(() => [0, 0, 0, 0]);
  for (const { color, weight } of bins) {
    const sum = sums[nearest(color, centers)]!;
    for (let part = 0; part < 3; part++) sum[part]! += color[part]! * weight;
    sum[3]! += weight;
  }
  return centers.map((center, index) => {
    const [l, a, b, weight] = sums[index] as [number, number, number, number];
    return weight === 0 ? center : [l / weight, a / weight, b / weight];
  });
}

function nearest(color: Oklab, centers: readonly Oklab[]): number {
  let best = 0;
  for (let index = 1; index < centers.length; index++) {
    if (oklabDistance(color, centers[index]!) < oklabDistance(color, centers[best]!)) best = index;
  }
  return best;
}

/** The part of the colors that lies nearest to each center. */
function shares(colors: readonly Oklab[], centers: readonly Oklab[]): number[] {
  const counts = centers.map(() => 0);
  for (const color of colors) counts[nearest(color, centers)]! += 1;
  return counts.map((count) => count / colors.length);
}

/** Percentages to one decimal that sum to 100: what rounding down leaves goes to the largest remainders. */
function roundToTenths(parts: readonly number[]): number[] {
  const tenths = parts.map((part) => Math.floor(part * 1000));
  const rest = 1000 - tenths.reduce((sum, part) => sum + part, 0);
  const remainders = parts.map((part, index) => ({ index, remainder: part * 1000 - tenths[index]! }));
  remainders.sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of remainders.slice(0, rest)) tenths[index]! += 1;
  return tenths.map((part) => part / 10);
}
