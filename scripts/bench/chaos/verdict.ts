import type { Bill } from "../../../supabase/functions/_adapters/testing/vendor/ledger.ts";
import { totalOf } from "./fakes.ts";
import type { MortalStack } from "./mortal-stack.ts";
import { markOf } from "./order.ts";

export interface Verdict {
  readonly ready: number;
  readonly failed: number;
  /** Pictures that are neither, or failed without a reason. */
  readonly lost: number;
  /** Pictures for which one vendor was paid for more than one. */
  readonly doubled: number;
  /** Between all charges and all bills, in cents. */
  readonly cents_difference: number;
  readonly reasons: Readonly<Record<string, number>>;
}

interface Ended {
  readonly status: string;
  readonly error_code: string | null;
  readonly count: number;
}

export async function judge(
  stack: MortalStack,
  pictures: number,
  bills: Readonly<Record<string, readonly Bill[]>>,
): Promise<Verdict> {
  const ended = await stack.query<Ended>(
    "select status, error_code, count(*)::int as count from public.images group by status, error_code",
  );
  const count = (fits: (row: Ended) => boolean) => ended.filter(fits).reduce((sum, row) => sum + row.count, 0);
  const ready = count(({ status }) => status === "ready");
  const failed = count(({ status, error_code }) => status === "failed" && error_code !== null);
  const all = Object.values(bills).flat();
  const [charged] = await stack.query<{ cents: number }>(
    "select abs(coalesce(sum(amount_usd), 0) - $1::numeric) * 100 as cents from public.charges",
    [totalOf(all)],
  );
  return {
    ready,
    failed,
    lost: pictures - ready - failed,
    doubled: countDoubled(pictures, bills),
    cents_difference: Number(charged?.cents ?? Number.NaN),
    reasons: Object.fromEntries(
      ended.flatMap(({ status, error_code, count }) => (status === "failed" ? [[error_code ?? "none", count]] : [])),
    ),
  };
}

function countDoubled(pictures: number, bills: Readonly<Record<string, readonly Bill[]>>): number {
  const marks = Array.from({ length: pictures }, (_, at) => markOf(at + 1));
  const paidTwice = (items: readonly Bill[], mark: string) =>
    items.filter(({ subject }) => subject?.includes(mark)).length > 1;
  return marks.filter((mark) => Object.values(bills).some((items) => paidTwice(items, mark))).length;
}
