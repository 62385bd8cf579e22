import { describe, expect, test } from "vitest";
import {
  asItFits,
  cornersOf,
  filling,
  fittedInto,
  fittedSize,
  held,
  leavesPrint,
  type Placement,
  turnedBy,
} from "./placement.ts";

const print = { width: 200, height: 300 };
const wide = fittedSize({ width: 1536, height: 1024 }, print);

test("a picture fits into what is printed by its longer side", () => {
  expect(wide.width).toBeCloseTo(200);
  expect(wide.height).toBeCloseTo(133.333, 2);
  expect(leavesPrint(asItFits, wide, print)).toBe(false);
});

test("a turned picture has its corners where a turn brings them", () => {
  const [leftTop, rightTop] = cornersOf({ x: 10, y: 20, scale: 1, rotation: 90 }, { width: 40, height: 20 });
  expect(leftTop.x).toBeCloseTo(20);
  expect(leftTop.y).toBeCloseTo(0);
  expect(rightTop.x).toBeCloseTo(20);
  expect(rightTop.y).toBeCloseTo(40);
});

test.each([0, 30, 90, -135, 180])("turned by %d degrees it is fitted again, and touches an edge", (rotation) => {
  const fitted = fittedInto({ x: 30, y: -9, scale: 3, rotation }, wide, print);
  expect(fitted).toMatchObject({ x: 0, y: 0, rotation });
  expect(leavesPrint(fitted, wide, print)).toBe(false);
  expect(leavesPrint({ ...fitted, scale: fitted.scale * 1.01 }, wide, print)).toBe(true);
});

test.each([0, 90, 180])("turned by %d degrees it fills what is printed, and no more", (rotation) => {
  const filled = filling({ ...asItFits, rotation }, wide, print);
  const xs = cornersOf(filled, wide).map(({ x }) => x);
  const ys = cornersOf(filled, wide).map(({ y }) => y);
  const [width, height] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  expect(Math.min(width / print.width, height / print.height)).toBeCloseTo(1, 3);
});

test("turned by any angle, what fills leaves no corner of the print blank", () => {
  const filled = filling({ ...asItFits, rotation: 33 }, wide, print);
  const [a, b, c] = cornersOf(filled, wide);
  // A corner of the print lies inside when it lies on the inner side of every edge of the picture.
  const across = { x: b.x - a.x, y: b.y - a.y };
  const down = { x: c.x - b.x, y: c.y - b.y };
  for (const x of [-100, 100]) {
    for (const y of [-150, 150]) {
      const right = ((x - a.x) * across.x + (y - a.y) * across.y) / (across.x ** 2 + across.y ** 2);
      const below = ((x - a.x) * down.x + (y - a.y) * down.y) / (down.x ** 2 + down.y ** 2);
      for (const part of [right, below]) {
        expect(part).toBeGreaterThanOrEqual(-1e-3);
        expect(part).toBeLessThanOrEqual(1 + 1e-3);
      }
    }
  }
});

describe("what is kept", () => {
  test.each<[string, Placement, Partial<Placement>]>([
    ["does not lie far away", { ...asItFits, x: 9e9, y: -9e9 }, { x: 1000, y: -1000 }],
    ["does not vanish", { ...asItFits, scale: 0 }, { scale: 0.02 }],
    ["is turned once around at most", { ...asItFits, rotation: 540 }, { rotation: 180 }],
    ["has no angle twice", { ...asItFits, rotation: -180 }, { rotation: 180 }],
    ["and none that rounds beyond", { ...asItFits, rotation: -179.999 }, { rotation: 180 }],
  ])("%s", (_claim, placement, expected) => {
    expect(held(placement)).toMatchObject(expected);
  });

  test("24 turns of 15 degrees lead back", () => {
    let placement = asItFits;
    for (let turn = 0; turn < 24; turn += 1) placement = turnedBy(placement, 15);
    expect(placement).toEqual(asItFits);
  });
});
