import { expect, test } from "vitest";
import { isWorthAsking } from "./worth-asking.ts";

test.each([
  [{ images: 20, high_usd: "1.00" }, false],
  [{ images: 21, high_usd: "0" }, true],
  [{ images: 1, high_usd: "1.000001" }, true],
])("%j is confirmed once more: %s", (quote, isAsked) => {
  expect(isWorthAsking(quote)).toBe(isAsked);
});
