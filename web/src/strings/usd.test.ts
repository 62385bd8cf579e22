import { expect, test } from "vitest";
import { formatUsd, formatUsdRange } from "./usd.ts";

test.each([
  ["0", "$0.00"],
  ["0.0534", "$0.05"],
  ["0.055", "$0.06"],
  ["0.01", "$0.01"],
  ["0.0042", "$0.0042"],
  ["0.009999", "$0.01"],
  ["0.00123", "$0.0012"],
  ["0.005", "$0.005"],
  ["1204.5", "$1,204.50"],
  ["90071992547409.93", "$90,071,992,547,409.93"],
  ["-0.12", "−$0.12"],
])("%s dollars are written %s", (usd, text) => {
  expect(formatUsd(usd)).toBe(text);
});

test("a range that comes to one amount is one amount", () => {
  expect(formatUsdRange("0.08", "0.213")).toBe("$0.08 to $0.21");
  expect(formatUsdRange("0.041", "0.043")).toBe("$0.04");
});
