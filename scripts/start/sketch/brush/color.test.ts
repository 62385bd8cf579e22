import { expect, test } from "vitest";
import { distance, lightnessOf, lit, mix, shaded, withLightness } from "./color.ts";

test("mixing starts at the first color and ends at the second", () => {
  expect(mix("#336699", "#ffcc00", 0)).toBe("#336699");
  expect(mix("#336699", "#ffcc00", 1)).toBe("#ffcc00");
});

test("light makes lighter and shadow makes darker", () => {
  for (const color of ["#c0392b", "#2e86c1", "#f4d03f", "#784212"]) {
    expect(lightnessOf(lit(color, 0.3))).toBeGreaterThan(lightnessOf(color));
    expect(lightnessOf(shaded(color, 0.3))).toBeLessThan(lightnessOf(color));
  }
});

test("a color of another lightness keeps its hue", () => {
  const dark = withLightness("#f0a8b4", 0.4);
  expect(lightnessOf(dark)).toBeCloseTo(0.4, 1);
  expect(Number.parseInt(dark.slice(1, 3), 16)).toBeGreaterThan(Number.parseInt(dark.slice(3, 5), 16));
});

test("equal colors have no distance, black and white have all of it", () => {
  expect(distance("#123456", "#123456")).toBe(0);
  expect(distance("#000000", "#ffffff")).toBeCloseTo(1, 2);
});
