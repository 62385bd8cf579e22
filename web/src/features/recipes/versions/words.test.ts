import { expect, test } from "vitest";
import { compareWords } from "./words.ts";

const told = (before: string, after: string) =>
  compareWords(before, after)
    .map(({ text, is }) => (is === "same" ? text : is === "gone" ? `-${text}-` : `+${text}+`))
    .join("");

test.each([
  ["", "", ""],
  ["A red jar", "A red jar", "A red jar"],
  ["A red jar", "A blue jar", "A -red-+blue+ jar"],
  ["A jar", "A jar, empty", "A jar+, empty+"],
  ["On [SURFACE] at dawn", "On [SURFACE]", "On [SURFACE]- at dawn-"],
  ["", "New", "+New+"],
])("%s becomes %s", (before, after, expected) => {
  expect(told(before, after)).toBe(expected);
});

test("what is too long to be compared word by word is told as a whole", () => {
  expect(compareWords("a ".repeat(2000), "b")).toEqual([
    { text: "a ".repeat(2000), is: "gone" },
    { text: "b", is: "new" },
  ]);
});
