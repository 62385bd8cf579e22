import type { Bill } from "../../../supabase/functions/_adapters/testing/vendor/ledger.ts";
import type { MortalStack } from "./mortal-stack.ts";

interface Estimate {
  readonly id: string;
  readonly provider: string;
}

export interface Reconciled {
  /** Calls whose answer was lost, booked at their estimate until now. */
  readonly unknown: number;
  /** Bills that no charge speaks of, not even an estimated one: work that was paid and forgotten. */
  readonly forgotten: readonly Bill[];
}

/**
 * Does what an operator does with a vendor's bill at the end of the month: each item that no charge has the number of goes
 * in the place of an estimate; the estimates that are left over were never billed.
 */
export async function reconcile(
  stack: MortalStack,
  bills: Readonly<Record<string, readonly Bill[]>>,
): Promise<Reconciled> {
  const known = await stack.query<{ key: string }>(
    "select provider || ' ' || regexp_replace(request_id, '#\\d+$', '') as key from public.charges where not estimated",
  );
  const booked = new Set(known.map(({ key }) => key));
  const estimates = await stack.query<Estimate>("select id, provider from public.charges where estimated order by id");
  const forgotten: Bill[] = [];
  for (const [provider, items] of Object.entries(bills)) {
    const open = estimates.filter((estimate) => estimate.provider === provider);
    const free = items.filter(({ requestId, usd }) => !booked.has(`${provider} ${requestId}`) && Number(usd) > 0);
    for (const { id } of open) {
      const bill = free.shift();
      await stack.query("select public.reconcile_charge($1, $2::numeric, $3)", [
        id,
        bill?.usd ?? "0",
        bill?.requestId ?? null,
      ]);
    }
    forgotten.push(...free);
  }
  return { unknown: estimates.length, forgotten };
}
