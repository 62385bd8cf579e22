import type { Size } from "../../../../shared/crop.ts";
import { type BorderGround, borderGround } from "./border-ground.ts";
import { darkEnds } from "./dark-ends.ts";
import { startFlood } from "./flood.ts";
import { grainOf } from "./grain.ts";
import { growGround } from "./grow-ground.ts";
import { leveled } from "./leveled.ts";
import { isOpening, openingSeeds } from "./openings.ts";
import { shadeOf } from "./shade.ts";
import { steepnessOf } from "./steepness.ts";
import { withoutIslands } from "./without-islands.ts";

/** Over how many pixels to each side an outline is looked for: one for so many of the longer side. */
const sidePerReach = 512;
/** The least change over that which is an outline, in OKLab, on a ground without grain; and so many times the grain. */
const leastEdge = 0.03;
const grainsPerEdge = 6;
/** How much steeper the dark end of a shadow may be, for how much darker it is. */
const steeperInShade = 0.2;
/** How far the colors along the border may be from one pixel to the next. */
const borderStep = 0.03;

/**
 * Where the product of a picture is (OKLab, three numbers a pixel): what is not ground. Ground is as the border lets expect, or
 * in a soft shadow, and is reached from the border without crossing an outline, or seen through an opening of the product.
 * @returns 1 for product, 0 for ground, a number a pixel.
 */
export function findProduct(lab: ArrayLike<number>, size: Size): Uint8Array {
  const calm = leveled(lab, size);
  const grain = grainOf(calm, size);
  const step = borderStep + 3 * grain;
  const border = borderGround(calm, size, step);
  const shade = shadeOf(calm, border, grain);
  const like = (pixel: number) => shade(pixel) >= 0;
  const reach = Math.max(1, Math.round(Math.max(size.width, size.height) / sidePerReach));
  const steepness = steepnessOf(calm, size, reach);
  const edge = Math.max(leastEdge, grainsPerEdge * grain);
  const ground = new Uint8Array(size.width * size.height);
  const open = (pixel: number) => steepness[pixel]! <= edge && like(pixel);
  const flood = startFlood(size);
  flood(borderPixels(border), ground, open);

  const seen = ground.slice();
  for (const seed of openingSeeds(calm, size, border, ground)) {
    if (seen[seed]) continue;
    const area = flood([seed], seen, open);
    if (isOpening(area, calm, size, border)) for (const pixel of area) ground[pixel] = 1;
  }
  const inShade = (pixel: number) => {
    const darker = shade(pixel);
    return darker >= 0 && steepness[pixel]! <= edge + steeperInShade * darker;
  };
  const ends = darkEnds(ground, size, flood, inShade);
  for (const pixel of ends) ground[pixel] = 1;
  growGround(ground, calm, size, like, step, reach);
  return withoutIslands(ground, size, like);
}

function* borderPixels({ width, height, top, bottom, left, right }: BorderGround): Generator<number> {
  for (let x = 0; x < width; x++) {
    if (top.reached[x]) yield x;
    if (bottom.reached[x]) yield (height - 1) * width + x;
  }
  for (let y = 0; y < height; y++) {
    if (left.reached[y]) yield y * width;
    if (right.reached[y]) yield y * width + width - 1;
  }
}
