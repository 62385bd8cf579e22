import { expect, test } from "vitest";
import { blamedText } from "./blamed-text.ts";

const refusal = (letters: string) =>
  `A text over the picture has letters that we cannot set: ${letters}. Leave them out, or not`;

test.each([
  ["the text with the letter", "字", ["Cake", "字 cake", "字"], 1],
  ["one of several letters", "字 🎂", ["Cake", "", "A 🎂"], 2],
  ["a letter that cannot be seen", "U+0007", ["Cake", "bell\u0007"], 1],
])("is %s", (_what, letters, texts, place) => {
  expect(blamedText(refusal(letters), texts)).toBe(place);
});

test("is none where the refusal is about something else, or the text is not there any more", () => {
  expect(blamedText("Texts over a picture are a list", ["Cake"])).toBe(-1);
  expect(blamedText(refusal("字"), ["Cake"])).toBe(-1);
});
