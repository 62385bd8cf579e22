import { expect, test } from "vitest";
import { breakLines } from "./line-breaks.ts";

const letters = (word: string) => word.length;

test("lines are as few as fit, and about as wide as each other", () => {
  expect(breakLines("one two six ten", 12, false, letters)).toEqual(["one two", "six ten"]);
});

test("what was broken by hand stays so, and empty lines are none", () => {
  expect(breakLines("one\n\ntwo six", 12, false, letters)).toEqual(["one", "two six"]);
});

test("a word that is too wide is broken only where it may be, its accents on their letters", () => {
  expect(breakLines("abcde\u0301f", 5, false, letters)).toBeNull();
  expect(breakLines("abcde\u0301f", 5, true, letters)).toEqual(["abcd", "e\u0301f"]);
});
