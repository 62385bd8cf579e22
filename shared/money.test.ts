import { expect, test } from "vitest";
import { formatUsd, Usd } from "./money.ts";

test.each([
  ["0", "$0.00"],
  ["0.0534", "$0.0534"],
  ["0.500000", "$0.50"],
  ["1204.5", "$1,204.50"],
  ["0.0000002", "$0.0000002"],
  ["90071992547409.93", "$90,071,992,547,409.93"],
  ["-0.12", "−$0.12"],
])("%s dollars are written %s", (usd, text) => {
  expect(formatUsd(usd)).toBe(text);
});

test("what is no amount is not written as one", () => {
  expect(() => formatUsd("about 3")).toThrow(RangeError);
});

test.each(["", "1e-7", ".5", "NaN", "1,5", "$1"])("%j is no decimal text", (text) => {
  expect(Usd.safeParse(text).success).toBe(false);
});
