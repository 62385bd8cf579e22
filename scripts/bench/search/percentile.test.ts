import { expect, test } from "vitest";
import { percentile } from "./percentile.ts";

test("a percentile is a number that was measured, in whatever order", () => {
  const numbers = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect([0, 0.5, 0.95, 0.99, 1].map((share) => percentile(numbers, share))).toEqual([1, 50, 95, 99, 100]);
  expect(percentile([7], 0.99)).toBe(7);
  expect(percentile([], 0.5)).toBeNull();
});
