import { expect, test } from "vitest";
import { markIn, markOf, picturesOf, planWishes, wishedFor } from "./wishes.ts";

test("the same seed wishes for the same, another one for something else", () => {
  expect(planWishes(60, 7)).toEqual(planWishes(60, 7));
  expect(planWishes(60, 7)).not.toEqual(planWishes(60, 8));
});

test.each([1, 20, 500])("%i pictures are as many, whatever is side by side", (pictures) => {
  for (const seed of [1, 2, 3]) {
    const wishes = planWishes(pictures, seed);
    expect(wishes.map(picturesOf).reduce((sum, count) => sum + count, 0)).toBe(pictures);
    expect([...wishedFor(wishes).values()].reduce((sum, count) => sum + count, 0)).toBe(pictures);
  }
});

test("500 pictures are of every vendor, for two people, from words and from a picture", () => {
  const wishes = planWishes(500, 20261121);
  expect(new Set(wishes.map(({ operation }) => operation))).toEqual(new Set(["generate", "edit", "remove_background"]));
  expect(new Set(wishes.map(({ owner }) => owner))).toEqual(new Set(["admin", "member"]));
  expect(wishes.some(({ models }) => models.length === 2)).toBe(true);
});

test("a mark is found in what a vendor was told, and not a part of another", () => {
  expect(markIn(`Two scones, ${markOf(7)}. Do not show: forks`)).toBe("no 007");
  expect(markIn(`Two scones, ${markOf(1234)}`)).toBe("no 1234");
  expect(markIn("a cut-out")).toBeNull();
});
