import type { Rectangle, Size } from "../../../../shared/crop.ts";
import type { Stand } from "../../../../shared/stands.ts";

/**
 * Where a product of these proportions goes on a stage, in whole pixels: as large as the stand's room allows, in the
 * middle of it, with its base on the stand. It never leaves the stage: where the stand is too near an edge it gets smaller.
 */
export function placeOnStand(product: Size, stage: Size, stand: Stand): Rectangle {
  const base = Math.max(1, Math.min(stage.height, Math.round(stand.y * stage.height)));
  const middle = stand.x * stage.width;
  const roomAcross = Math.min(stand.width * stage.width, 2 * middle, 2 * (stage.width - middle));
  const roomUp = Math.min(stand.height * stage.height, base);
  const scale = Math.max(0, Math.min(roomAcross / product.width, roomUp / product.height));
  const width = Math.max(1, Math.min(stage.width, Math.round(product.width * scale)));
  const height = Math.max(1, Math.min(base, Math.round(product.height * scale)));
  const x = Math.max(0, Math.min(stage.width - width, Math.round(middle - width / 2)));
  return { x, y: base - height, width, height };
}
