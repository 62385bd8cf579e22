import { expect, test } from "vitest";
import { readHex } from "./hex-color.ts";

test.each([
  ["#F4D35E", "#f4d35e"],
  [" f4d35e ", "#f4d35e"],
  ["#abc", "#aabbcc"],
  ["ABC", "#aabbcc"],
  ["", null],
  ["red", null],
  ["#f4d35", null],
  ["##f4d35e", null],
  ["#f4d35e00", null],
])("%j is the colour %j", (written, hex) => {
  expect(readHex(written)).toBe(hex);
});
