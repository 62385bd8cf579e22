import { describe, expect, test } from "vitest";
import { asItFits, cornersOf } from "./placement.ts";
import { byFingers, scaledAround, snapMove, snapScale, snapTurn } from "./snap.ts";

const print = { width: 100, height: 100 };
const fitted = { width: 100, height: 50 };
const half = { ...asItFits, scale: 0.5 };

describe("a picture that is moved", () => {
  test("near the middle is drawn onto it, and the line is shown", () => {
    const { placement, guides } = snapMove({ ...half, x: 1.5, y: 20 }, fitted, print, 2);
    expect(placement).toMatchObject({ x: 0, y: 20 });
    expect(guides).toEqual([{ axis: "x", at: 0 }]);
  });

  test("near an edge of the print is drawn to it by its own edge", () => {
    const { placement, guides } = snapMove({ ...half, x: 24, y: -36.5 }, fitted, print, 2);
    expect(placement).toMatchObject({ x: 25, y: -37.5 });
    expect(guides).toEqual([
      { axis: "x", at: 50 },
      { axis: "y", at: -50 },
    ]);
  });

  test("a turned one is drawn by the room that it takes", () => {
    const { placement } = snapMove({ ...half, x: 36, rotation: 90 }, fitted, print, 2);
    expect(placement.x).toBe(37.5);
  });

  test("far from any line lies where it is", () => {
    const far = { ...half, x: 11, y: 12 };
    expect(snapMove(far, fitted, print, 2)).toEqual({ placement: far, guides: [] });
  });
});

test.each([
  [3, 0],
  [-88, -90],
  [177, 180],
  [-177, 180],
  [40, 40],
])("turned to %d degrees it comes to %d", (rotation, expected) => {
  expect(snapTurn({ ...asItFits, rotation }).rotation).toBe(expected);
});

describe("a picture that is drawn larger by a corner", () => {
  const [corner] = cornersOf(half, fitted);

  test("keeps the opposite corner", () => {
    const [after] = cornersOf(scaledAround(half, corner, 1.4), fitted);
    expect(after.x).toBeCloseTo(corner.x);
    expect(after.y).toBeCloseTo(corner.y);
  });

  test("comes to the edge of the print where it is near", () => {
    // From -25 to 49 it would reach.
    const { placement, guides } = snapScale(half, corner, 74 / 50, fitted, print, 2);
    expect(guides).toEqual([{ axis: "x", at: 50 }]);
    expect(Math.max(...cornersOf(placement, fitted).map(({ x }) => x))).toBeCloseTo(50, 1);
  });

  test("else has the size that it is drawn to", () => {
    expect(snapScale(half, corner, 1.2, fitted, print, 2)).toMatchObject({ placement: { scale: 0.6 }, guides: [] });
  });
});

test("two fingers move, pull apart and turn it at once", () => {
  const from = { one: { x: -10, y: 0 }, other: { x: 10, y: 0 } };
  const to = { one: { x: 5, y: -15 }, other: { x: 5, y: 25 } };
  expect(byFingers(half, from, to)).toEqual({ x: 5, y: 5, scale: 1, rotation: 90 });
});
