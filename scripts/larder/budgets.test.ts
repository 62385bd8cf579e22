import { expect, test } from "vitest";
import type { Budget } from "../../shared/money.ts";
import { describeBudgets } from "./budgets.ts";

const budget = (more: Partial<Budget> = {}): Budget => ({
  period: "day",
  owner_id: null,
  email: null,
  cap_usd: null,
  is_default: false,
  spent_usd: "0.0312",
  reserved_usd: "0",
  started_on: "2026-11-21",
  ...more,
});

test("budgets say whose they are, what is spent, and how far they go", () => {
  const mia = { owner_id: "3fa85f64-5717-4562-b3fc-2c963f66afa6", email: "mia@example.com" };
  expect(
    describeBudgets([
      budget(),
      budget({ ...mia, cap_usd: "5", reserved_usd: "0.2" }),
      budget({ ...mia, period: "month", cap_usd: "30", is_default: true }),
    ]).split("\n"),
  ).toEqual([
    "whose            period  since       spent    reserved  cap",
    "everybody        day     2026-11-21  $0.0312  $0.00     none",
    "mia@example.com  day     2026-11-21  $0.0312  $0.20     $5.00",
    "mia@example.com  month   2026-11-21  $0.0312  $0.00     $30.00 (settings)",
  ]);
});

test("whoever is no member has no budget", () => {
  expect(describeBudgets([])).toBe("There is no such member.");
});
