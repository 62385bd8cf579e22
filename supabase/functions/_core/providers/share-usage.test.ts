import { expect, test } from "vitest";
import { shareUsage } from "./share-usage.ts";

const inputs = (inputTokens: number, weights: number[]) =>
  shareUsage({ requestId: "r", inputTokens }, weights).map((part) => part.inputTokens);
const dollars = (usd: string, weights: number[]) =>
  shareUsage({ requestId: "r", usd }, weights).map((part) => part.usd);

test("shareUsage gives who was alone the whole, under its own id", () => {
  expect(shareUsage({ requestId: "r", inputTokens: 7, usd: "0.1" }, [3])).toEqual([
    { requestId: "r", inputTokens: 7, usd: "0.1" },
  ]);
});

test("shareUsage divides by weight and numbers the parts", () => {
  expect(shareUsage({ requestId: "r", inputTokens: 100, usd: "0.0000002" }, [10, 30, 60])).toEqual([
    { requestId: "r#1", inputTokens: 10, usd: "0.00000002" },
    { requestId: "r#2", inputTokens: 30, usd: "0.00000006" },
    { requestId: "r#3", inputTokens: 60, usd: "0.00000012" },
  ]);
});

test.each([
  [10, [1, 1, 1]],
  [1, [5, 5, 5, 5]],
  [0, [1, 2]],
  [7, [0, 3, 0]],
  [9_007_199_254_740_991, [499, 1, 8191]],
  [11, [0, 0, 0]],
])("shareUsage loses no token of %d", (total, weights) => {
  const parts = inputs(total, weights);
  expect(parts.reduce((sum, part) => sum! + part!, 0)).toBe(total);
  expect(parts.every((part) => part! >= 0)).toBe(true);
});

test.each([
  ["0.0000001", [1, 1, 1], ["0.000000033333", "0.000000033333", "0.000000033334"]],
  ["2e-7", [1, 3], ["0.00000005", "0.00000015"]],
  ["1.5", [1, 1], ["0.75", "0.75"]],
  ["12", [1, 2], ["4", "8"]],
  ["0.000000000007", [3, 4], ["0.000000000003", "0.000000000004"]],
])("shareUsage divides %s dollars exactly", (usd, weights, parts) => {
  expect(dollars(usd, weights)).toEqual(parts);
});

test.each(["about a cent", "-1", "", "1e999999999"])(
  "shareUsage leaves %j, which is no amount, to the first, once",
  (usd) => {
    expect(dollars(usd, [1, 1])).toEqual([usd, "0"]);
  },
);

test("shareUsage gives what cannot be divided to the first", () => {
  expect(shareUsage({ requestId: null, images: 1, credits: 2, raw: { total: 9 } }, [1, 1])).toEqual([
    { requestId: null, images: 1, credits: 2, raw: { total: 9 } },
    { requestId: null },
  ]);
});
