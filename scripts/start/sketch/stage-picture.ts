import { createPen } from "./brush/pen.ts";
import type { Random } from "./brush/random.ts";
import { grain, vignette } from "./light.ts";
import type { StageOrder } from "./read-stage.ts";
import { svg } from "./svg.ts";

/** A stage as a picture: the place, and the light over it. */
export function stagePicture(
  { stage, light, color }: StageOrder,
  random: Random,
  width: number,
  height: number,
): string {
  const pen = createPen(random);
  const unit = Math.min(width, height) / 1000;
  const size = { width: width / unit, height: height / unit };
  const body = [stage.draw(pen, { ...size, light, color }), vignette(pen, size, light), grain(pen, size)].join("");
  return svg(pen, width, height, size, body);
}
