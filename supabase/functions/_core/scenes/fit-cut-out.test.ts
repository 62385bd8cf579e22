import { describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { cutOutOf, inDisc, painted } from "../testing/painted.ts";
import { fitCutOut } from "./fit-cut-out.ts";

const disc = inDisc(60, 40, 20);
const alpha = (x: number, y: number) => disc(x, y) * 255;
const photo = painted(120, 100, (x, y) => [x * 2, y * 2, 90]);

function problemOf(act: () => unknown): AppError {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("It was not refused");
}

describe("a cut-out that fits its photo", () => {
  test("is cropped to the product with two pixels around it", () => {
    expect(fitCutOut(photo, cutOutOf(photo, alpha))).toMatchObject({ width: 45, height: 45 });
  });

  test("is not larger than the photo where the product reaches its edge", () => {
    const cutOut = cutOutOf(photo, (x) => (x < 50 ? 255 : 0));
    expect(fitCutOut(photo, cutOut)).toMatchObject({ width: 52, height: 100 });
  });

  test("has the photo's own pixels where it is opaque, and the remover's at the soft edge", () => {
    const lighter = painted(120, 100, (x, y) => [x * 2 + 4, y * 2 + 4, 94]);
    const fitted = fitCutOut(
      photo,
      cutOutOf(lighter, (x, y) => (x === 60 && y === 40 ? 128 : alpha(x, y))),
    );
    const pixel = (x: number, y: number) => [...fitted.rgba.slice(((y - 18) * 45 + x - 38) * 4).subarray(0, 4)];
    expect(pixel(65, 40)).toEqual([130, 80, 90, 255]);
    expect(pixel(60, 40)).toEqual([124, 84, 94, 128]);
  });

  test("may come in another size of the same shape", () => {
    const half = painted(60, 50, (x, y) => [x * 4 + 1, y * 4 + 1, 90]);
    const fitted = fitCutOut(
      photo,
      cutOutOf(half, (x, y) => inDisc(29.75, 19.75, 10)(x, y) * 255),
    );
    expect(Math.abs(fitted.width - 45)).toBeLessThanOrEqual(2);
    const middle = ((fitted.height >> 1) * fitted.width + (fitted.width >> 1)) * 4;
    expect(fitted.rgba[middle + 2]).toBe(90);
    expect(fitted.rgba[middle + 3]).toBe(255);
  });
});

describe("refused, and the maker of the photo is told what to do", () => {
  test.each([
    ["nothing is left on", () => 0, "clearly lighter, darker or of another color than the product"],
    ["a speck is left on", (x: number, y: number) => (x < 3 && y < 3 ? 255 : 0), "Nothing stands out"],
    ["nothing is removed from", () => 255, "cannot be told from the product"],
  ])("a photo that %s", (_, alphaAt, detail) => {
    const problem = problemOf(() => fitCutOut(photo, cutOutOf(photo, alphaAt)));
    expect(problem.code).toBe("unsupported_image");
    expect(problem.detail).toContain(detail);
    expect(problem.detail).toContain("take it on a plain ground");
  });
});

test("a product of too few pixels for a picture is refused with how many they are", () => {
  const thin = cutOutOf(photo, (_x, y) => (y >= 40 && y < 46 ? 255 : 0));
  const problem = problemOf(() => fitCutOut(photo, thin));
  expect(problem.code).toBe("unsupported_image");
  expect(problem.detail).toMatch(/only 120 x \d+ pixels: take the product from nearer by/);
});

describe("refused as the remover's fault", () => {
  test("a picture of another size and shape", () => {
    const square = painted(100, 100, (x, y) => [x * 2, y * 2, 90]);
    const problem = problemOf(() => fitCutOut(photo, cutOutOf(square, alpha)));
    expect(problem.code).toBe("provider_invalid");
    expect(problem.detail).toContain("another size: 100 x 100 for a photo of 120 x 100");
  });

  test("a product that was drawn anew", () => {
    const redrawn = painted(120, 100, (x, y) => [x * 2, y * 2, 90 + 60 * inDisc(66, 40, 8)(x, y)]);
    const problem = problemOf(() => fitCutOut(photo, cutOutOf(redrawn, alpha)));
    expect(problem.code).toBe("provider_invalid");
    expect(problem.detail).toContain("drew the product anew");
  });

  test("but not one that was merely compressed", () => {
    const compressed = painted(120, 100, (x, y) => [x * 2 + ((x * y) % 7) - 3, y * 2 + ((x + y) % 5) - 2, 90]);
    expect(fitCutOut(photo, cutOutOf(compressed, alpha)).width).toBe(45);
  });
});
