import { expect, test } from "vitest";
import type { Budget } from "../../../../../shared/money.ts";
import { budgetNotices } from "./budget-notices.ts";

const budget: Budget = {
  period: "day",
  owner_id: null,
  email: null,
  cap_usd: "10",
  is_default: false,
  spent_usd: "7.5",
  reserved_usd: "0.49",
  started_on: "2026-11-21",
};

test("a budget is told of from four fifths on, with what is set aside", () => {
  expect(budgetNotices([budget], true)).toEqual([]);
  const [notice] = budgetNotices([{ ...budget, reserved_usd: "0.5" }], true);
  expect(notice).toEqual({ title: "80% of today's budget is used: $8.00 of $10.00" });
});

test("one that is used up says that work waits; without a cap there is nothing to tell", () => {
  expect(budgetNotices([{ ...budget, spent_usd: "10" }], true)[0]?.help).toBe("Work that costs anything waits.");
  expect(budgetNotices([{ ...budget, cap_usd: null, spent_usd: "900" }], true)).toEqual([]);
});

test("members hear of their own budget, admins of everybody's", () => {
  const own = { ...budget, owner_id: "00000000-0000-4000-8000-000000000001", spent_usd: "9" };
  expect(budgetNotices([own], false)).toHaveLength(1);
  expect(budgetNotices([own], true)).toHaveLength(0);
});
