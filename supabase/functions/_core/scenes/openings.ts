import type { Size } from "../../../../shared/crop.ts";
import type { BorderGround } from "./border-ground.ts";
import { expectedGround } from "./expected-ground.ts";
import { startFlood } from "./flood.ts";

/** How far a pixel may be from what is expected of the ground there, in OKLab, to be taken for it out of the flood's reach. */
const mostApart = 0.02;
/** The least part of an area that must be so near. */
const leastAlike = 0.75;
/** The least part of the picture that an opening takes; a glint on metal is smaller. */
const leastShare = 0.0008;
/** The least part of its box that it fills; a pattern of lines fills less. */
const leastFilled = 0.3;

/** The pixels that the flood did not reach and that are just what is expected of the ground there. */
export function* openingSeeds(
  lab: Float32Array,
  { width, height }: Size,
  border: BorderGround,
  ground: Uint8Array,
): Generator<number> {
  const alike = alikeTo(lab, { width, height }, border);
  for (let pixel = 0; pixel < ground.length; pixel++) if (ground[pixel] === 0 && alike(pixel)) yield pixel;
}

/**
 * Whether an area within the product is an opening through which the ground is seen, as through a ring: large enough, nearly
 * all of it just what is expected there, and with nothing in it. A label in the color of the ground has its print in it.
 */
export function isOpening(area: Int32Array, lab: Float32Array, size: Size, border: BorderGround): boolean {
  if (area.length < leastShare * size.width * size.height) return false;
  const alike = alikeTo(lab, size, border);
  let count = 0;
  for (const pixel of area) if (alike(pixel)) count++;
  return count >= leastAlike * area.length && isEmpty(area, size);
}

function alikeTo(lab: Float32Array, { width }: Size, border: BorderGround): (pixel: number) => boolean {
  const expected = new Float32Array(3);
  return (pixel) => {
    const x = pixel % width;
    expectedGround(border, x, (pixel - x) / width, expected);
    let apart = 0;
    for (let channel = 0; channel < 3; channel++) apart += (lab[pixel * 3 + channel]! - expected[channel]!) ** 2;
    return apart < mostApart * mostApart;
  };
}

/** Whether nothing is inside of an area (all that is not the area can be reached from outside its box), and it is no mere line. */
function isEmpty(area: Int32Array, { width }: Size): boolean {
  let [left, right, top, bottom] = [width, 0, Number.MAX_SAFE_INTEGER, 0];
  for (const pixel of area) {
    const x = pixel % width;
    const y = (pixel - x) / width;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const box = { width: right - left + 3, height: bottom - top + 3 };
  const filled = new Uint8Array(box.width * box.height);
  for (const pixel of area) {
    const x = pixel % width;
    filled[((pixel - x) / width - top + 1) * box.width + x - left + 1] = 1;
  }
  const outside = startFlood(box)([0], filled, () => true);
  const inside = filled.length - outside.length - area.length;
  return inside <= area.length * 0.005 && area.length >= leastFilled * filled.length;
}
