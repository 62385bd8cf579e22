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
  const sums = new Float64Array(2);
  for (let y = 0; y + side <= area.height; y += side) {
    for (let x = 0; x + side <= area.width; x += side) addCell(sums, scene, placed, x, y);
  }
  const [both, either] = sums as unknown as [number, number];
  return either === 0 ? 1 : both / either;
}

/**
 * Of a cell at (x, y) of the area, how much of it the product should cover, and how much it does, 0 to 1: into the sums goes what
 * both cover, and what either does.
 */
function addCell(
  sums: Float64Array,
  scene: Pixels,
  { box, product, area, ground }: Placed,
  x: number,
  y: number,
): void {
  const [bare, is, rgba] = [ground.rgb, scene.rgb, product.rgba];
  let alphas = 0;
  let along = 0;
  let length = 0;
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let row = y; row < y + side; row++) {
    let beneath = (row * area.width + x) * 3;
    let there = ((area.y + row) * scene.width + area.x + x) * 3;
    const inY = row + area.y - box.y;
    const isBeside = inY < 0 || inY >= box.height;
    let inX = x + area.x - box.x;
    let at = (inY * box.width + inX) * 4;
    for (const end = inX + side; inX < end; inX++, at += 4, beneath += 3, there += 3) {
      const stepRed = is[there]! - bare[beneath]!;
      const stepGreen = is[there + 1]! - bare[beneath + 1]!;
      const stepBlue = is[there + 2]! - bare[beneath + 2]!;
      red += stepRed;
      green += stepGreen;
      blue += stepBlue;
      if (isBeside || inX < 0 || inX >= box.width) continue;
      const alpha = rgba[at + 3]!;
      if (alpha === 0) continue;
      alphas += alpha;
      const askedRed = over(rgba[at]!, bare[beneath]!, alpha) - bare[beneath]!;
      const askedGreen = over(rgba[at + 1]!, bare[beneath + 1]!, alpha) - bare[beneath + 1]!;
      const askedBlue = over(rgba[at + 2]!, bare[beneath + 2]!, alpha) - bare[beneath + 2]!;
      along += askedRed * stepRed + askedGreen * stepGreen + askedBlue * stepBlue;
      length += askedRed * askedRed + askedGreen * askedGreen + askedBlue * askedBlue;
    }
  }
  const count = side * side;
  const should = alphas / 255 / count;
  let covered = should;
  if (should === 0) covered = Math.hypot(red, green, blue) / count > tellable ? 1 : 0;
  else if (length / count >= tellable ** 2 * should) covered = Math.max(0, Math.min(1, along / length)) * should;
  sums[0]! += Math.min(should, covered);
  sums[1]! += Math.max(should, covered);
}
