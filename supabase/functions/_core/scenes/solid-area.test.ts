import { expect, test } from "vitest";
import { cutOutOf, painted } from "../testing/painted.ts";
import { solidArea } from "./solid-area.ts";

const nothing = painted(30, 20, () => [9, 9, 9]);

test("the area of a product is as small as it may be", () => {
  const product = cutOutOf(nothing, (x, y) => (x >= 4 && x <= 11 && y >= 3 && y <= 16 && (x + y) % 2 === 0 ? 255 : 0));
  expect(solidArea(product)).toEqual({ x: 4, y: 3, width: 8, height: 14 });
});

test("a product may reach all edges, or be one pixel", () => {
  expect(solidArea(cutOutOf(nothing, () => 255))).toEqual({ x: 0, y: 0, width: 30, height: 20 });
  expect(solidArea(cutOutOf(nothing, (x, y) => (x === 29 && y === 19 ? 255 : 0)))).toEqual({
    x: 29,
    y: 19,
    width: 1,
    height: 1,
  });
});

test("a haze is no product", () => {
  expect(solidArea(cutOutOf(nothing, () => 12))).toBeNull();
});
