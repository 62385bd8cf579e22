import { expect, test } from "vitest";
import { isSentence } from "./sentence.ts";

test.each([
  "No worker finished it in 5 attempts",
  "Moderation blocked the prompt: violence/graphic",
  "openai was asked, but its answer was lost: look there before you try again",
])("%s is a reason", (reason) => {
  expect(isSentence(reason)).toBe(true);
});

test.each([
  null,
  "",
  "timed_out",
  "Internal error",
  'Refused: {"code":4}',
  "TypeError: fetch failed at load",
  "see https://x.y/z now",
])("%s is none", (reason) => {
  expect(isSentence(reason)).toBe(false);
});
