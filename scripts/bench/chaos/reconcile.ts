import type { VendorBill } from "./fakes.ts";
import { type Estimate, matchEstimates } from "./match-estimates.ts";
import type { MortalStack } from "./mortal-stack.ts";

export interface Reconciled {
  /** Calls whose answer was lost, booked at their estimate until now, that the vendor has billed. */
  readonly estimates_billed: number;
  /** Those that the vendor never did. */
  readonly estimates_unbilled: number;
  /** Estimates that were below what was billed in their place. */
  readonly estimates_low: number;
  /** Bills that no charge spoke of. */
  readonly forgotten: number;
}

/**
 * Does what an operator does with a vendor's bill at the end of the month: each item that no charge has the number of goes
 * in the place of the estimate for it; the estimates that are left over were never billed.
 */
export async function reconcile(stack: MortalStack, bills: readonly VendorBill[]): Promise<Reconciled> {
  const known = await stack.query<{ key: string }>(
    "select provider || ' ' || regexp_replace(request_id, '#\\d+$', '') as key from public.charges where not estimated",
  );
  const booked = new Set(known.map(({ key }) => key));
  const estimates = await stack.query<Estimate>(
    `select c.id, c.provider, coalesce(m.vendor_id, m.id) as model, c.amount_usd::text as usd, i.prompt
     from public.charges c
     join public.models m on m.id = c.model_id
     left join public.jobs j on j.id = c.job_id
     left join public.images i on i.id = j.image_id
     where c.estimated order by c.id`,
  );
  const unbooked = bills.filter(({ provider, requestId }) => !booked.has(`${provider} ${requestId}`));
  const { pairs, forgotten, low } = matchEstimates(estimates, unbooked);
  for (const [{ id }, bill] of pairs) {
    await stack.query("select public.reconcile_charge($1, $2::numeric, $3)", [
      id,
      bill?.usd ?? "0",
      bill?.requestId ?? null,
    ]);
  }
  const billed = pairs.filter(([, bill]) => bill).length;
  return {
    estimates_billed: billed,
    estimates_unbilled: pairs.length - billed,
    estimates_low: low,
    forgotten: forgotten.length,
  };
}
