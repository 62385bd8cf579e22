import { expect, test } from "vitest";
import { costGroups } from "./cost-groups.ts";
import type { PictureCharge } from "./read-jobs.ts";

const charge = (id: number, kind: string, amount_usd: string, more: Partial<PictureCharge> = {}): PictureCharge => ({
  id,
  kind,
  provider: "gemini",
  amount_usd,
  estimated: false,
  model: { name: "Nano Banana" },
  ...more,
});

test("a stage costs what all its charges come to, to the last digit, by each model", () => {
  const charges = [
    charge(1, "generate", "0.1"),
    charge(2, "generate", "0.2"),
    charge(3, "tag", "0.0004", { model: null }),
  ];
  expect(costGroups(charges)).toEqual([
    { kind: "generate", by: "Nano Banana", usd: "0.3", isEstimated: false },
    { kind: "tag", by: "gemini", usd: "0.0004", isEstimated: false },
  ]);
});

test("what nobody knows for certain is called an estimate", () => {
  expect(costGroups([charge(1, "generate", "0.1", { estimated: true })])[0]?.isEstimated).toBe(true);
});
