import { boxOnStand } from "../../../../../shared/box-on-stand.ts";
import type { Rectangle, Size } from "../../../../../shared/crop.ts";
import type { Stand } from "../../../../../shared/stands.ts";

/** A cut-out has so many transparent pixels around it. */
const margin = 2;

/** Where on a scene its cut-out was set, in shares of the scene: the product where it stands, and what is clear around it. */
export function cutOutPlace(cutOut: Size, scene: Size, stand: Stand): Rectangle {
  const product = { width: Math.max(1, cutOut.width - 2 * margin), height: Math.max(1, cutOut.height - 2 * margin) };
  const box = boxOnStand(product, scene, stand);
  const across = (margin * box.width) / product.width;
  const up = (margin * box.height) / product.height;
  return {
    x: (box.x - across) / scene.width,
    y: (box.y - up) / scene.height,
    width: (box.width + 2 * across) / scene.width,
    height: (box.height + 2 * up) / scene.height,
  };
}
