import { expect, test } from "vitest";
import { bare, matches, partsOf, wordsOf } from "./words.ts";

test.each([
  ["cookie", "cookies"],
  ["loaf", "loaves"],
  ["berry", "berries"],
  ["brownie", "brownies"],
  ["pie", "pies"],
  ["peach", "peaches"],
  ["potato", "potatoes"],
  ["jar", "jars"],
])("%s and %s are the same word", (one, many) => {
  expect(bare(one)).toBe(bare(many));
});

test("accents, capitals and possessives do not matter", () => {
  expect(wordsOf("Grandma's CRÈME-brûlée")).toEqual(wordsOf("grandma creme brulee"));
});

test("a prompt falls apart at commas and at the small words that lead to the surroundings", () => {
  expect(partsOf("two scones with jam on a plate, soft light").map((part) => part.join(" "))).toEqual([
    "two scone",
    "jam",
    "a plate",
    "soft light",
  ]);
});

test("the longest phrase comes first, then the last one", () => {
  const table = [{ words: ["honey"] }, { words: ["cake"] }, { words: ["honey cake roll"] }];
  expect(matches(wordsOf("a honey cake"), table).map(({ entry }) => entry.words[0])).toEqual(["cake", "honey"]);
  expect(matches(wordsOf("honey cake rolls"), table)[0]?.entry.words[0]).toBe("honey cake roll");
});
