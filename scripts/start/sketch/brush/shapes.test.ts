import { expect, test } from "vitest";
import { createRandom } from "./random.ts";
import { blob, boxOf, dense, ellipse, extruded, inside, type Outline, smooth } from "./shapes.ts";

const square: Outline = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];

test("a point is inside a shape or it is not", () => {
  expect(inside(square, [5, 5])).toBe(true);
  expect(inside(square, [15, 5])).toBe(false);
  expect(inside(square, [5, -1])).toBe(false);
});

test("a thick thing keeps its width and reaches further down by its thickness", () => {
  const top = ellipse(50, 20, 40, 10);
  const flat = boxOf(top);
  const thick = boxOf(extruded(top, 25));
  expect([thick.left, thick.top, thick.right]).toEqual([flat.left, flat.top, flat.right]);
  expect(thick.bottom).toBeCloseTo(flat.bottom + 25);
});

test("a wobbly shape stays near the ellipse it was cut from", () => {
  for (const [x, y] of blob(createRandom(2), 0, 0, 100, 50, 0.05)) {
    const reach = Math.hypot(x / 100, y / 50);
    expect(reach).toBeGreaterThan(0.8);
    expect(reach).toBeLessThan(1.2);
  }
});

test("a finer outline keeps its corners", () => {
  const fine = dense(square, 2);
  expect(fine.length).toBe(20);
  for (const corner of square) expect(fine).toContainEqual(corner);
});

test("a soft outline starts at its first point and closes", () => {
  expect(smooth(square)).toMatch(/^M0 0C.*Z$/);
});
