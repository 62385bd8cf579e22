import type { Size } from "../../../../shared/crop.ts";
import type { BorderGround } from "./border-ground.ts";
import { expectedGround } from "./expected-ground.ts";

/** How far a pixel may be from what is expected of the ground there, in OKLab, to be taken for it out of the flood's reach. */
const mostApart = 0.025;
/** The least part of the picture that an opening takes; a glint on metal is smaller. */
const leastShare = 0.0008;

/**
 * The openings of a product through which the ground is seen, as through a ring: areas that the flood did not reach, and
 * that are just what is expected of the ground there. What has anything in it, as a label has its print, is none. Answers the
 * pixels of each.
 */
export function enclosedGround(
  lab: Float32Array,
  size: Size,
  border: BorderGround,
  ground: Uint8Array,
): readonly Int32Array[] {
  const { width, height } = size;
  const expected = new Float32Array(3);
  const seen = new Uint8Array(width * height);
  const alike = (pixel: number) => {
    const x = pixel % width;
    expectedGround(border, x, (pixel - x) / width, expected);
    let apart = 0;
    for (let channel = 0; channel < 3; channel++) apart += (lab[pixel * 3 + channel]! - expected[channel]!) ** 2;
    return apart < mostApart * mostApart;
  };
  const openings: Int32Array[] = [];
  const stack = new Int32Array(width * height);
  for (let start = 0; start < ground.length; start++) {
    if (ground[start] || seen[start] || !alike(start)) continue;
    let [top, count] = [1, 0];
    const found: number[] = [];
    stack[0] = start;
    seen[start] = 1;
    while (top > 0) {
      const pixel = stack[--top]!;
      found[count++] = pixel;
      const x = pixel % width;
      for (const near of [x > 0 ? pixel - 1 : -1, x < width - 1 ? pixel + 1 : -1, pixel - width, pixel + width]) {
        if (near < 0 || near >= ground.length || seen[near] || ground[near] || !alike(near)) continue;
        seen[near] = 1;
        stack[top++] = near;
      }
    }
    if (count >= leastShare * ground.length && isEmpty(found, size)) openings.push(Int32Array.from(found));
  }
  return openings;
}

/** Whether nothing but specks of grain is inside of an area: seen from its box's edge, what is not the area is all around it. */
function isEmpty(pixels: readonly number[], { width }: Size): boolean {
  let [left, right, top, bottom] = [width, 0, Number.MAX_SAFE_INTEGER, 0];
  for (const pixel of pixels) {
    const x = pixel % width;
    const y = (pixel - x) / width;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const [columns, rows] = [right - left + 3, bottom - top + 3];
  const filled = new Uint8Array(columns * rows);
  for (const pixel of pixels) {
    const x = pixel % width;
    filled[((pixel - x) / width - top + 1) * columns + x - left + 1] = 1;
  }
  const stack = [0];
  filled[0] = 2;
  let outside = 0;
  while (stack.length > 0) {
    const cell = stack.pop()!;
    const x = cell % columns;
    outside++;
    for (const near of [x > 0 ? cell - 1 : -1, x < columns - 1 ? cell + 1 : -1, cell - columns, cell + columns]) {
      if (near < 0 || near >= filled.length || filled[near] !== 0) continue;
      filled[near] = 2;
      stack.push(near);
    }
  }
  return columns * rows - outside - pixels.length <= pixels.length * 0.01;
}
