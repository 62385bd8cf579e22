import { expect, test } from "vitest";
import { samePairs } from "./heroes.ts";

test("all sites alike are all pairs, no two alike are none", () => {
  expect(samePairs(["a", "a", "a"])).toBe(1);
  expect(samePairs(["a", "b", "c"])).toBe(0);
});

test("pairs count, not sites: of four with two alike it is one pair of six", () => {
  expect(samePairs(["a", "a", "b", "c"])).toBeCloseTo(1 / 6, 10);
});

test("a single site is like nobody", () => {
  expect(samePairs(["a"])).toBe(0);
});
