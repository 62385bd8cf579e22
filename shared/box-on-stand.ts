import type { Rectangle, Size } from "./crop.ts";
import type { Stand } from "./stands.ts";

/**
 * Where a product of these proportions goes on a stage, in its pixels and their fractions: as large as the stand's room allows,
 * in the middle of it, with its base on the stand. It never leaves the stage: where the stand is too near an edge it gets smaller.
 */
export function boxOnStand(product: Size, stage: Size, stand: Pick<Stand, "x" | "y" | "width" | "height">): Rectangle {
  const middle = stand.x * stage.width;
  const base = stand.y * stage.height;
  const across = Math.min(stand.width * stage.width, 2 * middle, 2 * (stage.width - middle));
  const up = Math.min(stand.height * stage.height, base);
  const scale = Math.max(0, Math.min(across / product.width, up / product.height));
  const width = product.width * scale;
  const height = product.height * scale;
  return { x: middle - width / 2, y: base - height, width, height };
}
