import type { Pixels } from "../ports/picture.ts";
import { over } from "./over.ts";
import type { Placed } from "./placed.ts";

/** Pixels along a cell: what JPEG adds to single ones levels out. */
const side = 4;
/** How far product and ground must be apart for the outline to be told there, in levels of 255 over three channels. */
const tellable = 36;

/**
 * How much of the outline of a product and of that in the scene are one, 0 to 1: what both cover over what either covers.
 * What the scene covers is told by how far each cell is from the bare ground towards the product; where the two look alike
 * it cannot be told, and counts as it should be.
 */
export function outlineOverlap(scene: Pixels, placed: Placed): number {
  const { area } = placed;
  let both = 0;
  let either = 0;
  for (let y = 0; y + side <= area.height; y += side) {
    for (let x = 0; x + side <= area.width; x += side) {
      const { should, is } = coverage(scene, placed, x, y);
      both += Math.min(should, is);
      either += Math.max(should, is);
    }
  }
  return either === 0 ? 1 : both / either;
}

/** Of a cell at (x, y) of the area: how much of it the product should cover, and how much it does, 0 to 1. */
function coverage(scene: Pixels, { box, product, area, ground }: Placed, x: number, y: number) {
  let alphas = 0;
  let along = 0;
  let length = 0;
  let [red, green, blue] = [0, 0, 0];
  for (let row = y; row < y + side; row++) {
    for (let column = x; column < x + side; column++) {
      const beneath = (row * area.width + column) * 3;
      const there = ((area.y + row) * scene.width + area.x + column) * 3;
      const [inX, inY] = [column + area.x - box.x, row + area.y - box.y];
      const inside = inX >= 0 && inY >= 0 && inX < box.width && inY < box.height;
      const at = (inY * box.width + inX) * 4;
      const alpha = inside ? product.rgba[at + 3]! : 0;
      alphas += alpha;
      for (let channel = 0; channel < 3; channel++) {
        const bare = ground.rgb[beneath + channel]!;
        const step = scene.rgb[there + channel]! - bare;
        if (channel === 0) red += step;
        else if (channel === 1) green += step;
        else blue += step;
        if (alpha === 0) continue;
        const asked = over(product.rgba[at + channel]!, bare, alpha) - bare;
        along += asked * step;
        length += asked * asked;
      }
    }
  }
  const count = side * side;
  const should = alphas / 255 / count;
  const changed = Math.hypot(red, green, blue) / count;
  if (should === 0) return { should, is: changed > tellable ? 1 : 0 };
  if (length / count < tellable ** 2 * should) return { should, is: should };
  return { should, is: Math.max(0, Math.min(1, along / length)) * should };
}
