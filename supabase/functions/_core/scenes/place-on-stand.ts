import { boxOnStand } from "../../../../shared/box-on-stand.ts";
import type { Rectangle, Size } from "../../../../shared/crop.ts";
import type { Stand } from "../../../../shared/stands.ts";

/** Where a product of these proportions goes on a stage, in whole pixels: at least one, and none beyond the stage. */
export function placeOnStand(product: Size, stage: Size, stand: Stand): Rectangle {
  const box = boxOnStand(product, stage, stand);
  const base = Math.max(1, Math.min(stage.height, Math.round(stand.y * stage.height)));
  const width = Math.max(1, Math.min(stage.width, Math.round(box.width)));
  const height = Math.max(1, Math.min(base, Math.round(box.height)));
  const x = Math.max(0, Math.min(stage.width - width, Math.round(stand.x * stage.width - width / 2)));
  return { x, y: base - height, width, height };
}
