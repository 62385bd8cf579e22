import { expect, test } from "vitest";
import { oklabDistance, oklabToHex, rgbToOklab } from "./oklab.ts";

test("white, black and red have the published coordinates", () => {
  expect(rgbToOklab(255, 255, 255)[0]).toBeCloseTo(1, 3);
  expect(rgbToOklab(0, 0, 0)).toEqual([0, 0, 0]);
  const red = rgbToOklab(255, 0, 0);
  for (const [part, value] of [0.628, 0.2249, 0.1258].entries()) expect(red[part]).toBeCloseTo(value, 3);
});

test("a color comes back as the hex it was", () => {
  for (let level = 0; level < 256; level += 5) {
    const hex = [level, 255 - level, (level * 7) % 256].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    expect(oklabToHex(rgbToOklab(level, 255 - level, (level * 7) % 256))).toBe(`#${hex}`);
  }
});

test("a color no screen shows is drawn to the nearest edge", () => {
  expect(oklabToHex([1, 0.4, 0.4])).toMatch(/^#ff00?/);
});

test("two greens are nearer than a green and a red", () => {
  const green = rgbToOklab(40, 160, 60);
  expect(oklabDistance(green, rgbToOklab(60, 170, 70))).toBeLessThan(oklabDistance(green, rgbToOklab(170, 60, 50)));
});
