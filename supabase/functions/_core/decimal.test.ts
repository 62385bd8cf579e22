import { expect, test } from "vitest";
import { readDecimal, writeDecimal } from "./decimal.ts";

test.each([
  ["0", "0"],
  ["0.0534", "0.0534"],
  ["10.500", "10.5"],
  ["2e-7", "0.0000002"],
  ["1.5E2", "150"],
  ["300", "300"],
  ["00.10", "0.1"],
])("a decimal of %s is written as %s", (text, written) => {
  expect(writeDecimal(readDecimal(text)!)).toBe(written);
  expect(writeDecimal(readDecimal(text, 12)!)).toBe(written);
});

test.each(["", "-1", "a cent", "1,5", ".5", "1e"])("%s is no amount", (text) => {
  expect(readDecimal(text)).toBeNull();
});
