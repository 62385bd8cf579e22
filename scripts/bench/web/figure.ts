/** A measured value beside its budget, where it has one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** Of the value, such as "kB". */
  readonly unit: string;
  readonly budget?: { readonly atMost: number } | { readonly atLeast: number };
}

/** A figure as a row of a table. */
export function rowOf({ name, value, unit, budget }: Figure) {
  const told = budget && ("atMost" in budget ? `at most ${budget.atMost}` : `at least ${budget.atLeast}`);
  return { figure: name, value, unit, budget: told ?? "", verdict: verdictOf({ value, ...(budget && { budget }) }) };
}

/** "ok" or "over"; nothing for a figure without a budget. */
export function verdictOf({ value, budget }: Pick<Figure, "value" | "budget">): "ok" | "over" | "" {
  if (!budget) return "";
  return ("atMost" in budget ? value <= budget.atMost : value >= budget.atLeast) ? "ok" : "over";
}
