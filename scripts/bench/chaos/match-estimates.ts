import type { VendorBill } from "./fakes.ts";
import { markIn } from "./wishes.ts";

/** A charge for a call whose answer was lost. */
export interface Estimate {
  readonly id: string;
  readonly provider: string;
  /** The vendor's own name of the model. */
  readonly model: string;
  readonly usd: string;
  /** The prompt of the picture that it was for. */
  readonly prompt: string | null;
}

export interface Matched {
  /** Each estimate with the bill in whose place it stands; null where the vendor did nothing. */
  readonly pairs: readonly (readonly [Estimate, VendorBill | null])[];
  /** Bills that no charge speaks of, not even an estimated one: work that was paid and forgotten. */
  readonly forgotten: readonly VendorBill[];
  /** Estimates, or sums of them, that are lower than what was billed in their place. */
  readonly low: number;
}

/**
 * Finds for each estimate the bill that no charge has the number of: of the same vendor and model, and for the same
 * picture where the bill tells for which it is. Texts that are embedded together are billed together, so that estimates
 * and bills without a picture can be compared only in sum.
 */
export function matchEstimates(estimates: readonly Estimate[], unbooked: readonly VendorBill[]): Matched {
  const free = unbooked.filter(({ usd }) => units(usd) > 0n);
  const pairs = estimates.map((estimate) => {
    const at = free.findIndex((bill) => fits(estimate, bill));
    return [estimate, at < 0 ? null : (free.splice(at, 1)[0] ?? null)] as const;
  });
  return { pairs, forgotten: free, low: countLow(pairs) };
}

function fits(estimate: Estimate, { provider, model, subject = "" }: VendorBill): boolean {
  const mark = markIn(subject);
  const isSame = mark === null || mark === markIn(estimate.prompt ?? "");
  return provider === estimate.provider && model === estimate.model && isSame;
}

function countLow(pairs: Matched["pairs"]): number {
  const over = new Map<string, bigint>();
  for (const [{ provider, model, usd }, bill] of pairs) {
    const of = `${provider} ${model} ${markIn(bill?.subject ?? "") ?? ""}`;
    over.set(of, (over.get(of) ?? 0n) + units(usd) - units(bill?.usd ?? "0"));
  }
  return [...over.values()].filter((left) => left < 0n).length;
}

/** Decimal text as a whole number of trillionths of a dollar. */
function units(usd: string): bigint {
  const [whole = "0", fraction = ""] = usd.split(".");
  return BigInt(whole + fraction.padEnd(12, "0").slice(0, 12));
}
