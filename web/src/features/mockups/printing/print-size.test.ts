import { expect, test } from "vitest";
import { asItFits } from "../placing/placement.ts";
import { printPixels, sharpnessOf } from "./print-size.ts";

test("a print of 80 by 80 millimeters has 945 by 945 pixels", () => {
  expect(printPixels({ width: 80, height: 80 })).toEqual({ width: 945, height: 945 });
});

const poster = { width: 200, height: 300 };

test.each([
  [1024, 130, "blurry"],
  [2048, 260, "soft"],
  [2400, 305, "sharp"],
] as const)("a picture of %d pixels over 20 cm prints at %d dpi: %s", (pixels, dpi, is) => {
  const sharpness = sharpnessOf({ width: pixels, height: pixels }, asItFits, poster);
  expect(sharpness).toMatchObject({ dpi, is });
  expect(sharpness.widest).toBeCloseTo((pixels / 300) * 25.4);
});

test("the same picture is sharp where it is printed small", () => {
  expect(sharpnessOf({ width: 1024, height: 1024 }, { ...asItFits, scale: 0.4 }, poster).is).toBe("sharp");
});
