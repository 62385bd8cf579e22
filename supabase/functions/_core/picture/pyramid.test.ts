import { expect, test } from "vitest";
import { pyramid } from "./pyramid.ts";

const checks = (width: number, height: number) => ({
  width,
  height,
  rgb: Uint8Array.from({ length: width * height * 3 }, (_, at) => (Math.floor(at / 3) % 2 === 0 ? 20 : 40)),
});

test("a picture that is hardly shrunk is read whole", () => {
  const whole = checks(64, 64);
  expect(pyramid(whole)(2.1)).toEqual({ pixels: whole, reduction: 1 });
});

test("a small output reads the halving that leaves it at least a little to shrink", () => {
  const level = pyramid(checks(64, 64));
  expect(level(2.3)).toMatchObject({ reduction: 2, pixels: { width: 32, height: 32 } });
  expect(level(13.6)).toMatchObject({ reduction: 8, pixels: { width: 8, height: 8 } });
  expect(new Set(level(13.6).pixels.rgb)).toEqual(new Set([30]));
});

test("an odd last row or column is left out, so that positions halve exactly", () => {
  expect(pyramid(checks(65, 33))(2.5).pixels).toMatchObject({ width: 32, height: 16 });
});

test("a smaller picture after a larger one has nothing of it", () => {
  pyramid(checks(64, 64))(4);
  const { pixels } = pyramid({ width: 16, height: 16, rgb: new Uint8Array(768).fill(9) })(4);
  expect(pixels.rgb.length).toBe(8 * 8 * 3);
  expect(new Set(pixels.rgb)).toEqual(new Set([9]));
});
