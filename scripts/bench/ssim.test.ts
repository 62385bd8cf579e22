import { expect, test } from "vitest";
import { ssim } from "./ssim.ts";

const data = Uint8Array.from({ length: 32 * 24 }, (_, at) => (at * 31 + Math.floor(at / 32) * 57) % 256);
const plane = { width: 32, height: 24, data };

test("a picture is exactly as alike as can be to itself", () => {
  expect(ssim(plane, plane)).toBe(1);
});

test("more noise is less alike", () => {
  const noisy = (amount: number) => ({ ...plane, data: data.map((value, at) => (at % 2 ? value : value ^ amount)) });
  expect(ssim(plane, noisy(8))).toBeLessThan(1);
  expect(ssim(plane, noisy(64))).toBeLessThan(ssim(plane, noisy(8)));
});

test("pictures of different sizes are not compared", () => {
  expect(() => ssim(plane, { ...plane, width: 24, height: 32 })).toThrow("size");
});
