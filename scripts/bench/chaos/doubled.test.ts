import { expect, test } from "vitest";
import { countDoubled } from "./doubled.ts";
import type { VendorBill } from "./fakes.ts";

const bill = (subject?: string, provider = "openai"): VendorBill => ({
  requestId: crypto.randomUUID(),
  provider,
  model: "painter",
  usd: "0.04",
  ...(subject === undefined ? {} : { subject }),
});

test("one bill a wish is well, and so is none", () => {
  const wished = new Map([
    ["no 001", 1],
    ["no 002", 1],
  ]);
  expect(countDoubled(wished, [bill("scones, no 001")])).toBe(0);
});

test("two models side by side may be paid once each", () => {
  const pair = [bill("scones, no 001"), bill("scones, no 001", "gemini")];
  expect(countDoubled(new Map([["no 001", 2]]), pair)).toBe(0);
  expect(countDoubled(new Map([["no 001", 2]]), [...pair, bill("scones, no 001", "reve")])).toBe(1);
});

test("a picture that two vendors were paid for is doubled", () => {
  const both = [bill("scones, no 001"), bill("scones, no 001", "gemini")];
  expect(countDoubled(new Map([["no 001", 1]]), both)).toBe(1);
});

test("cut-outs have no words, and are counted together", () => {
  expect(countDoubled(new Map([[null, 2]]), [bill("a cut-out"), bill("a cut-out")])).toBe(0);
  expect(countDoubled(new Map([[null, 1]]), [bill("a cut-out"), bill("a cut-out")])).toBe(1);
});

test("what was billed for nothing is no picture", () => {
  expect(countDoubled(new Map([["no 001", 1]]), [bill(), bill("scones, no 001")])).toBe(0);
});
