import { describe, expect, test } from "vitest";
import type { Stand } from "../../../../shared/stands.ts";
import { cutOutOf, painted } from "../testing/painted.ts";
import { castShadow } from "./contact-shadow.ts";

const side = 400;
const box = { x: 150, y: 170, width: 100, height: 150 };
const stand: Stand = { x: 0.5, y: 0.8, width: 0.25, height: 0.4, light: [-0.6, -0.8], shadow: 0.6 };

/** How dark the shadow of a block is, 0 to 1, at a place of the stage. */
function shadowOf(change: Partial<Stand> = {}, alpha: (x: number, y: number) => number = () => 255) {
  const stage = painted(side, side, () => [200, 200, 200]);
  const block = cutOutOf(
    painted(box.width, box.height, () => [90, 60, 30]),
    alpha,
  );
  castShadow(stage, block, box, { ...stand, ...change });
  return (x: number, y: number) => 1 - stage.rgb[(y * side + x) * 3]! / 200;
}

describe("the shadow of a block", () => {
  test("is dark close under its base and fades from there", () => {
    const dark = shadowOf();
    expect(dark(200, 321)).toBeGreaterThan(0.35);
    expect(dark(200, 330)).toBeLessThan(dark(200, 321));
    expect(dark(200, 345)).toBeLessThan(dark(200, 330));
    expect(dark(200, 395)).toBeLessThan(0.02);
  });

  test.each([
    ["left", -0.6, 270, 130],
    ["right", 0.6, 130, 270],
  ])("falls away from light that comes from the %s", (_, right, away, towards) => {
    const dark = shadowOf({ light: [right, -0.8] });
    expect(dark(away, 320)).toBeGreaterThan(dark(towards, 320) + 0.05);
  });

  test("has no hard edge", () => {
    const dark = shadowOf();
    let steepest = 0;
    for (let y = 322; y < side; y++) {
      for (let x = 1; x < side; x++) steepest = Math.max(steepest, Math.abs(dark(x, y) - dark(x - 1, y)));
    }
    expect(steepest).toBeLessThan(0.06);
  });

  test("is as dark as the stand says, and none at all where it says none", () => {
    expect(shadowOf({ shadow: 0.9 })(200, 321)).toBeGreaterThan(shadowOf({ shadow: 0.3 })(200, 321) + 0.2);
    expect(shadowOf({ shadow: 0 })(200, 321)).toBe(0);
  });

  test("is none under what is see-through", () => {
    const leftHalf = shadowOf({ light: [0.6, -0.8] }, (x) => (x < 50 ? 255 : 0));
    expect(leftHalf(170, 321)).toBeGreaterThan(0.3);
    expect(leftHalf(240, 321)).toBeLessThan(0.05);
    expect(shadowOf({}, () => 0)(200, 321)).toBe(0);
  });

  test("leaves out what hangs over the ground", () => {
    const lid = (x: number, y: number) => (y < 60 || (x >= 10 && x < 90) ? 255 : 0);
    const dark = shadowOf({ light: [0, -1] }, lid);
    expect(dark(153, 232)).toBeLessThan(0.1);
    expect(dark(200, 321)).toBeGreaterThan(0.35);
  });
});
