import { expect, test } from "vitest";
import { rowOf, verdictOf } from "./figure.ts";

test.each([
  [190, { atMost: 190 }, "ok"],
  [190.1, { atMost: 190 }, "over"],
  [95, { atLeast: 95 }, "ok"],
  [94, { atLeast: 95 }, "over"],
])("%d is held against its budget", (value, budget, verdict) => {
  expect(verdictOf({ value, budget })).toBe(verdict);
});

test("a figure that could not be measured keeps no budget", () => {
  expect(verdictOf({ value: Number.NaN, budget: { atMost: 100 } })).toBe("over");
});

test("a figure without a budget has no verdict", () => {
  expect(rowOf({ name: "requests", value: 26, unit: "" })).toMatchObject({ budget: "", verdict: "" });
});
