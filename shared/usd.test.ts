import { expect, test } from "vitest";
import { compareUsd, divideUsd, exactUsd, shareOf, subtractUsd, sumUsd, unitsOf } from "./usd.ts";

test("sums of prices are exact where floats are not", () => {
  expect(sumUsd(["0.1", "0.2"])).toBe("0.3");
  expect(sumUsd(Array(1000).fill("0.0534"))).toBe("53.4");
  expect(sumUsd([])).toBe("0");
});

test("a part is rounded to the millionth", () => {
  expect(divideUsd("0.2", 3)).toBe("0.066667");
  expect(divideUsd("0.1", 3)).toBe("0.033333");
  expect(divideUsd("0", 7)).toBe("0");
});

test("what is left may be below zero", () => {
  expect(subtractUsd("0.21", "0.09")).toBe("0.12");
  expect(subtractUsd("0.09", "0.21")).toBe("-0.12");
});

test.each([
  ["1e-7", 100_000n],
  ["1.5E+1", 15_000_000_000_000n],
  [".5", 500_000_000_000n],
  ["-2", -2_000_000_000_000n],
])("%s is read as it is meant", (text, units) => {
  expect(unitsOf(text)).toBe(units);
});

test.each(["", "free", ".", "1,5"])("%j is no amount", (text) => {
  expect(() => unitsOf(text)).toThrow("No amount");
});

test("amounts are compared as numbers, not as texts", () => {
  expect(compareUsd("10", "9.5")).toBe(1);
  expect(compareUsd("0.10", "0.1")).toBe(0);
});

test("a share is between nothing and all, also of no money at all", () => {
  expect(shareOf("0.3", "1.2")).toBe(0.25);
  expect(shareOf("3", "2")).toBe(1);
  expect(shareOf("0", "0")).toBe(1);
});

test.each([
  ["0", "$0.00"],
  ["0.0534", "$0.0534"],
  ["0.500000", "$0.50"],
  ["1204.5", "$1,204.50"],
  ["0.0000002", "$0.0000002"],
  ["90071992547409.93", "$90,071,992,547,409.93"],
  ["-0.12", "−$0.12"],
])("%s dollars are written %s", (usd, text) => {
  expect(exactUsd(usd)).toBe(text);
});

test("what is no amount is not written as one", () => {
  expect(() => exactUsd("about 3")).toThrow(RangeError);
});
