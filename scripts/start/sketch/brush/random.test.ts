import { expect, test } from "vitest";
import { createRandom, seedFrom } from "./random.ts";

const some = (seed: number) => Array.from({ length: 8 }, createRandom(seed).next);

test("a seed gives the same numbers again, and another seed gives others", () => {
  expect(some(7)).toEqual(some(7));
  expect(some(7)).not.toEqual(some(8));
});

test("texts that differ in one letter give different seeds", () => {
  expect(seedFrom("scones")).not.toBe(seedFrom("stones"));
  expect(seedFrom("scones")).toBe(seedFrom("scones"));
});

test("whole numbers reach both ends and nothing beyond", () => {
  const random = createRandom(1);
  const seen = new Set(Array.from({ length: 200 }, () => random.whole(2, 4)));
  expect([...seen].sort()).toEqual([2, 3, 4]);
});

test("near stays within its spread", () => {
  const random = createRandom(3);
  for (let index = 0; index < 500; index++) expect(Math.abs(random.near(10, 2) - 10)).toBeLessThanOrEqual(2);
});

test("shuffling keeps every item", () => {
  const items = [1, 2, 3, 4, 5, 6];
  expect(createRandom(5).shuffle(items).sort()).toEqual(items);
});

test("picking from nothing is refused", () => {
  expect(() => createRandom(1).pick([])).toThrow(RangeError);
});
