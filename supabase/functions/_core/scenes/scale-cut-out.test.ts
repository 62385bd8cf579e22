import { describe, expect, test } from "vitest";
import { cutOutOf, inDisc, painted } from "../testing/painted.ts";
import { scaleCutOut } from "./scale-cut-out.ts";

const disc = inDisc(50, 50, 40);
const cutOut = cutOutOf(
  painted(100, 100, (x, y) => (disc(x, y) > 0 ? [200, 60, 40] : [0, 255, 0])),
  (x, y) => disc(x, y) * 255,
);
const whole = { x: 0, y: 0, width: 100, height: 100 };

/** The pixels whose alpha is at least this. */
const seen = (rgba: Uint8Array, alpha: number) =>
  Array.from({ length: rgba.length / 4 }, (_, at) => [...rgba.subarray(at * 4, at * 4 + 4)]).filter(
    (pixel) => pixel[3]! >= alpha,
  );

describe.each([
  ["smaller", 37],
  ["larger", 260],
  ["as it is", 100],
])("a cut-out made %s", (_, side) => {
  const { rgba } = scaleCutOut(cutOut, whole, { width: side, height: side });

  test("keeps its shape and its color, and shows nothing of what is hidden around it", () => {
    const pixels = seen(rgba, 20);
    expect(pixels.length / side ** 2).toBeCloseTo(Math.PI * 0.4 ** 2, 1);
    expect(new Set(pixels.map((pixel) => pixel.slice(0, 3).join()))).toEqual(new Set(["200,60,40"]));
  });

  test("is wholly opaque within", () => {
    expect(seen(rgba, 255).length / side ** 2).toBeGreaterThan(0.38);
  });
});

test("only the asked area is shown", () => {
  const { rgba } = scaleCutOut(cutOut, { x: 30, y: 30, width: 40, height: 40 }, { width: 20, height: 20 });
  expect(seen(rgba, 255)).toHaveLength(400);
});

test("detail stays: lines of two pixels are told apart at their own size, and level out at half of it", () => {
  const lines = cutOutOf(
    painted(64, 64, (x) => (x % 4 < 2 ? [0, 0, 0] : [255, 255, 255])),
    () => 255,
  );
  const area = { x: 0, y: 0, width: 64, height: 64 };
  expect(scaleCutOut(lines, area, area).rgba).toEqual(lines.rgba);
  const quarter = scaleCutOut(lines, area, { width: 16, height: 16 });
  for (const pixel of seen(quarter.rgba, 255).slice(16, 32).slice(2, -2))
    expect(Math.abs(pixel[0]! - 128)).toBeLessThan(8);
});
