import type { Budget } from "../../../../../shared/money.ts";

export interface MemberBudgets {
  readonly owner: string;
  /** Null for somebody whose account is gone. */
  readonly email: string | null;
  readonly day: Budget;
  readonly month: Budget;
}

/** The budgets of members, a pair for each, in the order in which they came. */
export function budgetsByMember(budgets: readonly Budget[]): MemberBudgets[] {
  const pairs = new Map<string, Partial<Record<Budget["period"], Budget>>>();
  for (const budget of budgets)
    if (budget.owner_id) pairs.set(budget.owner_id, { ...pairs.get(budget.owner_id), [budget.period]: budget });
  return [...pairs].flatMap(([owner, { day, month }]) => (day && month ? { owner, email: day.email, day, month } : []));
}
