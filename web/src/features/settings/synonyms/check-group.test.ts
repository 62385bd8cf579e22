import { describe, expect, test } from "vitest";
import { faultOfLocale, faultOfWords } from "./check-group.ts";
import { nameOfGroup, splitWords } from "./synonym-group.ts";

const groups = [{ id: "1", terms: ["cookie", "biscuit", "bickie"], locale: null }];

describe("the words of a group", () => {
  test("are read in small letters, with commas or lines between them", () => {
    expect(splitWords(" Sour  Dough, levain\n\nsourdough,")).toEqual(["sour dough", "levain", "sourdough"]);
  });

  test("are good where another group has some of them, or all for another language", () => {
    expect(faultOfWords(["cookie", "rusk"], null, groups)).toBeUndefined();
    expect(faultOfWords(["cookie", "biscuit"], "en-GB", groups)).toBeUndefined();
  });

  test.each([
    [["jam"], "Write at least two words."],
    [["jam", "jelly", "jam"], "“jam” is there twice."],
    [["jam", "x".repeat(51)], `“${"x".repeat(51)}” is longer than 50 characters.`],
    [["jam", "a|b"], "“a|b” has a sign in it that words do not have."],
    [Array.from({ length: 21 }, (_, at) => `word ${at}`), "A group has at most 20 words; these are 21."],
    [["biscuit", "cookie"], "cookie, biscuit, bickie are a group already."],
  ])("%j: %s", (terms, fault) => expect(faultOfWords(terms, null, groups)).toBe(fault));
});

test.each(["", "en", "en-GB", "zh-Hant-TW"])("“%s” is a language", (locale) => {
  expect(faultOfLocale(locale)).toBeUndefined();
});

test.each(["e", "en_GB", "english language", "-GB"])("“%s” is none", (locale) => {
  expect(faultOfLocale(locale)).toBe("Write a language as en or en-GB, or nothing.");
});

test("a long group is told by its first words", () => {
  expect(nameOfGroup({ terms: ["a", "b", "c"] })).toBe("a, b, c");
  expect(nameOfGroup({ terms: ["a", "b", "c", "d"] })).toBe("a, b, c …");
});
