import type { Size } from "../../../../shared/crop.ts";
import type { AlphaPixels, Pixels } from "../ports/picture.ts";

/** How far around the found outline pixels may be of both, in pixels of the picture that it was found in. */
const inward = 2;
const outward = 1;
/** How far around colors of the product alone and of the ground alone are looked for, likewise. */
const look = 5;
/** How far these two must be apart to tell how much of each is in a pixel, in levels of 255 over three channels. */
const tellable = 30;

/**
 * Makes a picture see-through where `mask` (of the smaller picture `rough`, `scale` times smaller) has no product. Along the
 * outline each pixel gets as much of the product as its color is on the way from the ground's to the product's, and the
 * color that it has without the ground's.
 */
export function softEdges(photo: Pixels, rough: Pixels, mask: Uint8Array, scale: number): AlphaPixels {
  const { width, height } = photo;
  const rgba = new Uint8Array(width * height * 4);
  const zone = edgeZone(mask, rough);
  const colors = edgeColors(rough, mask, zone);
  for (let y = 0, pixel = 0; y < height; y++) {
    const row = Math.min(rough.height - 1, (y / scale) | 0) * rough.width;
    for (let x = 0; x < width; x++, pixel++) {
      const cell = row + Math.min(rough.width - 1, (x / scale) | 0);
      if (zone[cell] === 0) {
        if (mask[cell]) copy(photo.rgb, pixel * 3, rgba, pixel * 4);
      } else mix(photo.rgb, pixel * 3, rgba, pixel * 4, colors.get(cell)!);
    }
  }
  return { width, height, rgba };
}

function copy(rgb: Uint8Array, from: number, rgba: Uint8Array, to: number): void {
  rgba[to] = rgb[from]!;
  rgba[to + 1] = rgb[from + 1]!;
  rgba[to + 2] = rgb[from + 2]!;
  rgba[to + 3] = 255;
}

/** The color of the product alone and of the ground alone near a pixel; `sure` where they are too alike to tell. */
interface EdgeColors {
  readonly product: readonly number[];
  readonly ground: readonly number[];
  readonly sure: number | null;
}

function mix(rgb: Uint8Array, from: number, rgba: Uint8Array, to: number, { product, ground, sure }: EdgeColors): void {
  let share = sure ?? 0;
  if (sure === null) {
    let [along, length] = [0, 0];
    for (let channel = 0; channel < 3; channel++) {
      const way = product[channel]! - ground[channel]!;
      along += way * (rgb[from + channel]! - ground[channel]!);
      length += way * way;
    }
    share = (along / length - 0.06) / 0.88;
  }
  if (share <= 0) return;
  if (share >= 1) {
    copy(rgb, from, rgba, to);
    return;
  }
  for (let channel = 0; channel < 3; channel++) {
    const color = (rgb[from + channel]! - (1 - share) * ground[channel]!) / share;
    rgba[to + channel] = Math.max(0, Math.min(255, Math.round(color)));
  }
  rgba[to + 3] = Math.round(share * 255);
}

/** 1 for the pixels near the outline of a mask. */
function edgeZone(mask: Uint8Array, { width, height }: Size): Uint8Array {
  const zone = new Uint8Array(mask.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const differs = (x < width - 1 && mask[at] !== mask[at + 1]) || (y < height - 1 && mask[at] !== mask[at + width]);
      if (!differs) continue;
      for (let row = Math.max(0, y - inward); row <= Math.min(height - 1, y + inward + 1); row++) {
        for (let column = Math.max(0, x - inward); column <= Math.min(width - 1, x + inward + 1); column++) {
          const away = Math.max(Math.abs(row - y), Math.abs(column - x));
          const near = row * width + column;
          if (mask[near] || away <= outward) zone[near] = 1;
        }
      }
    }
  }
  return zone;
}

function edgeColors(rough: Pixels, mask: Uint8Array, zone: Uint8Array): Map<number, EdgeColors> {
  const colors = new Map<number, EdgeColors>();
  for (let at = 0; at < zone.length; at++) if (zone[at]) colors.set(at, colorsNear(rough, mask, zone, at));
  return colors;
}

function colorsNear({ width, height, rgb }: Pixels, mask: Uint8Array, zone: Uint8Array, at: number): EdgeColors {
  const [x, y] = [at % width, Math.floor(at / width)];
  const sums = [
    [0, 0, 0],
    [0, 0, 0],
  ] as const satisfies number[][];
  const counts = [0, 0];
  for (let row = Math.max(0, y - look); row <= Math.min(height - 1, y + look); row++) {
    for (let column = Math.max(0, x - look); column <= Math.min(width - 1, x + look); column++) {
      const near = row * width + column;
      if (zone[near]) continue;
      const kind = mask[near]!;
      counts[kind]!++;
      for (let channel = 0; channel < 3; channel++) sums[kind]![channel]! += rgb[near * 3 + channel]!;
    }
  }
  if (counts[0] === 0 || counts[1] === 0) return { product: [], ground: [], sure: mask[at]! };
  const [ground, product] = sums.map((sum, kind) => sum.map((value) => value / counts[kind]!)) as [number[], number[]];
  const apart = Math.hypot(...product.map((value, channel) => value - ground[channel]!));
  return { product, ground, sure: apart < tellable ? mask[at]! : null };
}
