/** What may be spent in a period, in US dollars. */
export interface Budget {
  readonly id: number;
  readonly period: "day" | "month";
  /** Null: as much as is asked for. */
  readonly cap: number | null;
  readonly spent: number;
  readonly reserved: number;
}

/** Numbers come as texts from some servers. */
export interface BudgetRow {
  readonly id: number;
  readonly period: string;
  readonly cap_usd: number | string | null;
  readonly spent_usd: number | string;
  readonly reserved_usd: number | string;
  readonly started_on: string;
}

/** The row is rolled over by the next paid work of a new day or month (UTC): until then, what it says was spent is of the last. */
export function budgetOf(row: BudgetRow, now: Date): Budget {
  const period = row.period === "day" ? "day" : "month";
  const length = period === "day" ? "yyyy-mm-dd".length : "yyyy-mm".length;
  const isCurrent = row.started_on.slice(0, length) === now.toISOString().slice(0, length);
  return {
    id: row.id,
    period,
    cap: row.cap_usd === null ? null : Number(row.cap_usd),
    spent: isCurrent ? Number(row.spent_usd) : 0,
    reserved: Number(row.reserved_usd),
  };
}

/** What somebody typed: an amount, null for no cap, undefined for what is neither. */
export function capOf(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const cap = Number(typed);
  return Number.isFinite(cap) && cap >= 0 && cap < 1_000_000 ? cap : undefined;
}
