import type { Fidelity } from "../../../../shared/products.ts";
import type { Pixels } from "../ports/picture.ts";
import { outlineOverlap } from "./outline-overlap.ts";
import type { Placed } from "./placed.ts";
import { worstBlock } from "./worst-block.ts";

/**
 * The most that a part of the product may differ, as a distance in OKLab. Measured by `npm run bench -- scenes`: true products
 * differ by 0.016 at most in files of quality 92, of which the detail most; altered ones whose outline is as it was by 0.027
 * at least, the palest.
 */
const mostDifference = 0.02;
/** The least that its outline must have in common with that in the scene. Measured: true products 0.984 and more, moved ones 0.937 at most. */
const leastOverlap = 0.97;

/**
 * Whether the product in a scene is the one that was set into it. `scene` is the whole picture as its file has it; `placed`
 * is what `setProduct` answered. Figures are rounded to four places.
 * @throws Error where the scene is too small to have the product in it.
 */
export function compareProduct(scene: Pixels, placed: Placed): Fidelity {
  const { area } = placed;
  if (area.x + area.width > scene.width || area.y + area.height > scene.height) {
    throw new Error("This scene is another than the one that the product was set into");
  }
  const difference = round(worstBlock(scene, placed));
  const overlap = round(outlineOverlap(scene, placed));
  return { passed: difference <= mostDifference && overlap >= leastOverlap, difference, overlap };
}

const round = (figure: number): number => Math.round(figure * 1e4) / 1e4;
