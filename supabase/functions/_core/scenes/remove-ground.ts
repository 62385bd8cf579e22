import type { Size } from "../../../../shared/crop.ts";
import { pixelsToOklab } from "../picture/oklab.ts";
import { pyramid } from "../picture/pyramid.ts";
import type { AlphaPixels, Pixels } from "../ports/picture.ts";
import { type BorderGround, borderGround } from "./border-ground.ts";
import { enclosedGround } from "./enclosed-ground.ts";
import { startFlood } from "./flood-ground.ts";
import { grainOf } from "./grain.ts";
import { softEdges } from "./soft-edges.ts";
import { withoutIslands } from "./without-islands.ts";

/** The longer side of the picture that the ground is looked for in, at most. */
const searchSide = 1024;
/** How far a pixel may be from the ground beside it, in OKLab, on a ground without grain; and on the grainiest. */
const leastStep = 0.035;
const mostStep = 0.09;
/** The least part of the picture that is a product, and that is ground. */
const leastProduct = 0.002;
const leastGround = 0.02;

/**
 * Removes a plain ground: what is like the corners of the photo and reached from there without a step. The ground may get
 * darker or lighter on the way, be grainy, and have soft shadows on it. Edges are soft, and the color of the ground is taken
 * out of them. What the product encloses stays. Where nothing stands out, all of the answer is see-through; where there is no
 * plain ground, all of it is opaque.
 */
export function removeGround(photo: Pixels): AlphaPixels {
  const halvings = Math.max(0, Math.ceil(Math.log2(Math.max(photo.width, photo.height) / searchSide)));
  const { pixels } = pyramid(photo)(1.1 * 2 ** halvings);
  const lab = Float32Array.from(pixelsToOklab(pixels.rgb));
  const mask = withoutIslands(findGround(lab, pixels), pixels);
  let product = 0;
  for (const covered of mask) product += covered;
  const share = product / mask.length;
  if (share < leastProduct) return { ...sizeOf(photo), rgba: new Uint8Array(photo.width * photo.height * 4) };
  if (share > 1 - leastGround) return opaque(photo);
  return softEdges(photo, pixels, mask, 2 ** halvings);
}

/** 1 for ground, 0 for product, a number a pixel. */
function findGround(lab: Float32Array, size: Size): Uint8Array {
  const step = Math.max(leastStep, Math.min(mostStep, 4 * grainOf(lab, size)));
  const border = borderGround(lab, size, step);
  const flood = startFlood(lab, size, border, step);
  flood.spread(borderPixels(border));
  for (const opening of enclosedGround(lab, size, border, flood.ground)) flood.spread(opening);
  return flood.ground;
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

const sizeOf = ({ width, height }: Pixels) => ({ width, height });

function opaque(photo: Pixels): AlphaPixels {
  const rgba = new Uint8Array(photo.width * photo.height * 4).fill(255);
  for (let from = 0, to = 0; from < photo.rgb.length; from += 3, to += 4) {
    rgba[to] = photo.rgb[from]!;
    rgba[to + 1] = photo.rgb[from + 1]!;
    rgba[to + 2] = photo.rgb[from + 2]!;
  }
  return { ...sizeOf(photo), rgba };
}
