import { expect, test } from "vitest";
import { fileName } from "./file-name.ts";

test.each([
  ["Oat cookies, on a plate", "oat-cookies-on-a-plate-on-mug-print.png"],
  ["Crème brûlée / 2", "creme-brulee-2-on-mug-print.png"],
  ["../../etc", "etc-on-mug-print.png"],
  ["🎂", "picture-on-mug-print.png"],
  [`${"a".repeat(59)} b`, `${"a".repeat(59)}-on-mug-print.png`],
])("%s is saved as %s", (name, expected) => {
  expect(fileName(name, "mug", "print")).toBe(expected);
});
