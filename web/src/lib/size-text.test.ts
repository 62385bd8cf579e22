import { expect, test } from "vitest";
import { sizeText } from "./size-text.ts";

test.each([
  ["2048x2048", "2048 × 2048 (1:1)"],
  ["1536x1024", "1536 × 1024 (3:2)"],
  ["1024x1536", "1024 × 1536 (2:3)"],
  ["1920x1088", "1920 × 1088"],
])("%s is shown as %s", (size, text) => {
  expect(sizeText(size)).toBe(text);
});
