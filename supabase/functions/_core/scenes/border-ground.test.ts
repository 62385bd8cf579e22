import { expect, test } from "vitest";
import { pixelsToOklab } from "../picture/oklab.ts";
import { painted } from "../testing/painted.ts";
import { borderGround } from "./border-ground.ts";
import { expectedGround } from "./expected-ground.ts";

const side = 100;

/** How light the ground is expected to be at a place, of a picture whose gray a function says. */
function expected(gray: (x: number, y: number) => number) {
  const { rgb } = painted(side, side, (x, y) => [gray(x, y), gray(x, y), gray(x, y)]);
  const border = borderGround(Float32Array.from(pixelsToOklab(rgb)), { width: side, height: side }, 0.03);
  const out = new Float32Array(3);
  return (x: number, y: number) => {
    expectedGround(border, x, y, out);
    return out[0];
  };
}
const lightOf = (gray: number) => pixelsToOklab(Uint8Array.of(gray, gray, gray))[0]!;

test("where a product reaches over the border, the ground goes on from one side of it to the other", () => {
  const ground = expected((x, y) => (x > 30 && x < 70 && y > 40 ? 20 : 200));
  expect(ground(50, 99)).toBeCloseTo(lightOf(200), 3);
  expect(ground(50, 50)).toBeCloseTo(lightOf(200), 3);
});

test("behind the product the light falls off as it does around it", () => {
  const ground = expected((x, y) => ((x - 50) ** 2 + (y - 50) ** 2 < 900 ? 20 : 220 - y));
  expect(ground(50, 50)).toBeCloseTo(lightOf(170), 2);
});

test("a table ends at its wall behind the product too", () => {
  const ground = expected((x, y) => ((x - 50) ** 2 + (y - 50) ** 2 < 900 ? 120 : y < 50 ? 220 : 60));
  expect(ground(50, 40)).toBeCloseTo(lightOf(220), 2);
  expect(ground(50, 60)).toBeCloseTo(lightOf(60), 2);
});
