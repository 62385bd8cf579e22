import { describe, expect, test } from "vitest";
import { cropToCover } from "./crop.ts";
import { presets } from "./presets.ts";

const square = { width: 2048, height: 2048 };

describe("a crop", () => {
  test("is the largest area of the target's shape, from the middle", () => {
    expect(cropToCover(square, presets.hero_image, null)).toEqual({
      area: { x: 0, y: 704, width: 2048, height: 640 },
      size: { width: 1920, height: 600 },
    });
    expect(cropToCover(square, presets.product_card, null).area).toEqual({ x: 0, y: 256, width: 2048, height: 1536 });
  });

  test("lies over the middle of the subject", () => {
    const subject = { x: 0.4, y: 0.6, width: 0.2, height: 0.2 };
    const { area } = cropToCover(square, presets.hero_image, subject);
    expect(area.y + area.height / 2).toBeCloseTo(0.7 * 2048, 0);
    const wide = cropToCover({ width: 4000, height: 1000 }, presets.thumbnail, subject).area;
    expect(wide.x + wide.width / 2).toBe(2000);
  });

  test("stays inside the picture where the subject is at its edge", () => {
    const corner = { x: 0.9, y: 0.9, width: 0.1, height: 0.1 };
    expect(cropToCover(square, presets.hero_image, corner).area.y).toBe(2048 - 640);
    const top = { x: 0, y: 0, width: 0.1, height: 0.1 };
    expect(cropToCover(square, presets.hero_image, top).area.y).toBe(0);
  });

  test("is not enlarged: a smaller picture gives a smaller size of the same shape", () => {
    expect(cropToCover({ width: 960, height: 960 }, presets.hero_image, null).size).toEqual({
      width: 960,
      height: 300,
    });
    expect(cropToCover({ width: 100, height: 80 }, presets.thumbnail, null).size).toEqual({ width: 80, height: 80 });
    expect(cropToCover({ width: 1920, height: 600 }, presets.hero_image, null).size).toEqual(presets.hero_image);
  });

  test("lies in whole pixels inside the picture, whatever the sizes", () => {
    for (let side = 16; side < 3000; side = Math.ceil(side * 1.37)) {
      for (let other = 16; other < 3000; other = Math.ceil(other * 1.53)) {
        for (const target of Object.values(presets)) {
          const { area, size } = cropToCover({ width: side, height: other }, target, null);
          for (const part of Object.values(area)) expect(Number.isInteger(part)).toBe(true);
          expect(Math.min(area.x, area.y)).toBeGreaterThanOrEqual(0);
          expect(area.x + area.width).toBeLessThanOrEqual(side);
          expect(area.y + area.height).toBeLessThanOrEqual(other);
          expect(size.width).toBeLessThanOrEqual(Math.min(area.width, target.width));
          expect(size.height).toBeLessThanOrEqual(Math.min(area.height, target.height));
        }
      }
    }
  });
});
