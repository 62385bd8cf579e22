import { expect, test } from "vitest";
import { formatPrice, formatUnitPrice } from "./price.ts";

test.each([
  ["5", "$5"],
  ["0.040", "$0.04"],
  ["2.5", "$2.50"],
  ["2e-7", "$0.0000002"],
])("the price %s is told to its last digit", (usd, text) => {
  expect(formatPrice(usd)).toBe(text);
});

test.each([
  ["0.038612", "$0.0386"],
  ["0.2", "$0.20"],
  ["1.239", "$1.24"],
  ["12", "$12"],
  ["0", "$0"],
  ["0.9996", "$1"],
  ["1.005", "$1.01"],
  ["0.0000000001", "$0.0000000001"],
])("what costs %s each is told with the digits that count", (usd, text) => {
  expect(formatUnitPrice(usd)).toBe(text);
});
