import { expect, test } from "vitest";
import { phraseKey, splitWords } from "./split-words.ts";

test("splitWords keeps the words as written, in their order", () => {
  expect(splitWords("Crème brûlée, 2 jars").map((word) => word.text)).toEqual(["Crème", "brûlée", "2", "jars"]);
});

test("splitWords marks where a clause starts", () => {
  const starts = splitWords("cookies on slate, warm light\nsoft").map((word) => word.startsClause);
  expect(starts).toEqual([true, false, false, true, false, true]);
});

test("splitWords finds no word in punctuation and blanks", () => {
  expect(splitWords(" ... !? ")).toEqual([]);
});

test("phraseKey is the same for straight, curly and missing apostrophes", () => {
  expect(phraseKey("Mother’s Day")).toBe(phraseKey("mothers day"));
  expect(phraseKey("mother's day")).toBe(phraseKey("mothers day"));
});

test("phraseKey joins a hyphenated phrase with its spaced form", () => {
  expect(phraseKey("Close-Up")).toBe(phraseKey("close up"));
});
