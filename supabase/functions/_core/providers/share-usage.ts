import { unitsOf, usdOf } from "../../../../shared/usd.ts";
import type { Usage } from "../ports/provider.ts";

/**
 * What several had of one call, by weight: parts of tokens and dollars that sum to the whole exactly. What is counted
 * otherwise, and the usage as the provider wrote it, goes to the first. Requests are told apart as `<id>#<n>`.
 */
export function shareUsage(usage: Usage, weights: readonly number[]): Usage[] {
  if (weights.length === 1) return [usage];
  const { requestId, inputTokens, inputImageTokens, outputTokens, usd, ...undivided } = usage;
  const tokens = { inputTokens, inputImageTokens, outputTokens };
  const shares = Object.entries(tokens).flatMap(([name, total]) =>
    total === undefined ? [] : [{ name, parts: divide(BigInt(Math.round(total)), weights).map(Number) }],
  );
  const dollars = usd === undefined ? null : divideDollars(usd, weights);
  return weights.map((_, at) => ({
    ...(at === 0 && undivided),
    ...Object.fromEntries(shares.map(({ name, parts }) => [name, parts[at]])),
    ...(dollars && { usd: dollars[at] }),
    requestId: requestId === null ? null : `${requestId}#${at + 1}`,
  }));
}

/** Parts by weight, each the difference of two rounded sums. Equal ones where nothing weighs anything. */
function divide(total: bigint, weights: readonly number[]): bigint[] {
  const whole = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
  const sum = BigInt(whole.reduce((all, weight) => all + weight, 0));
  let weighed = 0n;
  let given = 0n;
  return whole.map((weight) => {
    weighed += BigInt(weight);
    const part = (total * weighed) / sum - given;
    given += part;
    return part;
  });
}

/** As the price of a charge is read. */
const isAmount = (text: string) => /^\d{1,9}(\.\d{1,30})?(e[-+]?\d{1,2})?$/i.test(text);

/** In parts of a millionth of a millionth, as the ledger has them. */
function divideDollars(usd: string, weights: readonly number[]): string[] {
  // What is no amount is left to whoever prices it, once.
  if (!isAmount(usd)) return weights.map((_, at) => (at === 0 ? usd : "0"));
  return divide(unitsOf(usd), weights).map(usdOf);
}
