import { expect, test } from "vitest";
import { budgetOf, capOf } from "./budget.ts";

const row = { id: 1, period: "day", cap_usd: "5.00", spent_usd: "1.25", reserved_usd: 0.5, started_on: "2026-03-31" };

test("what was spent in another day or month is not of this one", () => {
  const spent = (period: string, at: string) => budgetOf({ ...row, period }, new Date(at)).spent;
  expect(spent("day", "2026-03-31T23:59:00Z")).toBe(1.25);
  expect(spent("day", "2026-04-01T00:00:00Z")).toBe(0);
  expect(spent("month", "2026-03-01T00:00:00Z")).toBe(1.25);
  expect(spent("month", "2026-04-01T00:00:00Z")).toBe(0);
});

test("a cap is an amount or none; anything else is neither", () => {
  expect([capOf(" 12.50 "), capOf("0"), capOf("  ")]).toEqual([12.5, 0, null]);
  for (const text of ["-1", "ten", "1e9", "5,00"]) expect(capOf(text)).toBeUndefined();
});
