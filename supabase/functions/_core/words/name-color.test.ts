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

test("hexToOklab gives the published values of pure red", () => {
  expect(hexToOklab("#ff0000").map((value) => value.toFixed(3))).toEqual(["0.628", "0.225", "0.126"]);
});
