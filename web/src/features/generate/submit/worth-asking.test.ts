import { expect, test } from "vitest";
import { isWorthAsking } from "./worth-asking.ts";

test.each([
  [{ images: 20, estimated_usd: 1 }, false],
  [{ images: 21, estimated_usd: 0 }, true],
  [{ images: 1, estimated_usd: 1.01 }, true],
])("%j is confirmed once more: %s", (quote, isAsked) => {
  expect(isWorthAsking(quote)).toBe(isAsked);
});
