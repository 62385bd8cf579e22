import type { Stand } from "../../../../../shared/stands.ts";
import { type Box, dragBox, nudgeBox, smallest } from "../../framing/box.ts";

/** The part of a stand that is a room on the picture. */
export type Place = Pick<Stand, "x" | "y" | "width" | "height">;

export const boxOf = ({ x, y, width, height }: Place): Box => ({ x: x - width / 2, y: y - height, width, height });

const toSteps = (share: number, step: number) => Math.round(Math.round(share / step) * step * 1000) / 1000;

/** An edge and the one opposite to it on whole steps, and no nearer to each other than a room may be small. */
function edges(start: number, length: number, step: number): [number, number] {
  const [from, to] = [toSteps(start, step), toSteps(start + length, step)];
  if (to - from >= smallest) return [from, to];
  return to === 1 ? [1 - smallest, 1] : [from, from + smallest];
}

const written = (share: number) => Math.round(share * 1000) / 1000;

/** Where a box is, to a tenth of a percent: its sides are on every second one, so that its middle is on one too. */
export function placeIn(box: Box): Place {
  const [left, right] = edges(box.x, box.width, 0.002);
  const [top, base] = edges(box.y, box.height, 0.001);
  return {
    x: written((left + right) / 2),
    y: written(base),
    width: written(right - left),
    height: written(base - top),
  };
}

type Pressed = Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "ctrlKey">;

const step = 0.01;
const leap = 0.1;

/** The box after an arrow key, with Shift by more; with Alt or Ctrl it gets wider and higher, and stays where it stands. Null for others. */
export function keyedBox(box: Box, { key, shiftKey, altKey, ctrlKey }: Pressed): Box | null {
  const by = shiftKey ? leap : step;
  if (!altKey && !ctrlKey) return nudgeBox(box, key, false, by);
  switch (key) {
    case "ArrowUp":
      return dragBox(box, "n", 0, -by);
    case "ArrowDown":
      return dragBox(box, "n", 0, by);
    case "ArrowRight":
      return wider(box, Math.min(by, box.x, 1 - box.x - box.width));
    case "ArrowLeft":
      return wider(box, -Math.min(by, (box.width - smallest) / 2));
    default:
      return null;
  }
}

/** By so much on either side. */
const wider = (box: Box, by: number): Box => ({ ...box, x: box.x - by, width: box.width + 2 * by });
