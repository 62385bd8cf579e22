import { expect, test } from "vitest";
import { hexToOklab, nameColor } from "./name-color.ts";

test.each([
  ["#c1121f", "red"],
  ["#f4b6c2", "pink"],
  ["#e8a317", "amber"],
  ["#ffe135", "yellow"],
  ["#2e7d32", "green"],
  ["#1565c0", "blue"],
  ["#6a1b9a", "purple"],
  ["#5c3a22", "brown"],
  ["#f7ecd4", "cream"],
  ["#fdfdfd", "white"],
  ["#8c8c8c", "gray"],
  ["#050505", "black"],
])("nameColor calls %s %s", (hex, name) => {
  expect(nameColor(hex)).toBe(name);
});

test("hexToOklab puts white at lightness 1 and black at 0, both without color", () => {
  const white = hexToOklab("#ffffff");
  expect(white.lightness).toBeCloseTo(1, 4);
  expect(Math.hypot(white.a, white.b)).toBeLessThan(1e-4);
  expect(hexToOklab("#000000").lightness).toBe(0);
});

test("hexToOklab gives the published values of pure red", () => {
  const red = hexToOklab("#ff0000");
  expect([red.lightness, red.a, red.b].map((value) => value.toFixed(3))).toEqual(["0.628", "0.225", "0.126"]);
});
