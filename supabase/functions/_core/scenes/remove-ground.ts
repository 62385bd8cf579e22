import { pixelsToOklab } from "../picture/oklab.ts";
import { leastScale, pyramid } from "../picture/pyramid.ts";
import type { AlphaPixels, Pixels } from "../ports/picture.ts";
import { findProduct } from "./find-product.ts";
import { softEdges } from "./soft-edges.ts";

/** The longer side of the picture that the ground is looked for in, at most. */
const searchSide = 1024;
/** The least part of the picture that is a product, and that is ground. */
const leastProduct = 0.002;
const leastGround = 0.02;

/**
 * Removes a plain ground: what is as the border of the photo lets expect, and is reached from there without crossing an outline,
 * or seen through an opening of the product. The ground may get darker and lighter, be grainy, have soft shadows on it and end
 * at another, as a table does at a wall. Edges are soft, and the color of the ground is taken out of them. Where nothing stands
 * out, all of the answer is see-through; where there is no plain ground, all of it is opaque.
 */
export function removeGround(photo: Pixels): AlphaPixels {
  const halvings = Math.max(0, Math.ceil(Math.log2(Math.max(photo.width, photo.height) / searchSide)));
  const { pixels } = pyramid(photo)(leastScale * 2 ** halvings);
  const mask = findProduct(pixelsToOklab(pixels.rgb), pixels);
  let product = 0;
  for (const covered of mask) product += covered;
  const share = product / mask.length;
  if (share < leastProduct) return { ...sizeOf(photo), rgba: new Uint8Array(photo.width * photo.height * 4) };
  if (share > 1 - leastGround) return opaque(photo);
  return softEdges(photo, pixels, mask, 2 ** halvings);
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
