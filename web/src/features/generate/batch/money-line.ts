import { compareUsd, subtractUsd, type Usd } from "../../../../../shared/usd.ts";
import { batchStrings as strings } from "../../../strings/generate-batch.ts";
import { formatUsd, formatUsdRange } from "../../../strings/usd.ts";

/** The money of a batch: what was expected when it was asked for, what is put aside for it, and what it has cost. */
export interface BatchMoney {
  readonly lowUsd: Usd;
  /** The most it could cost, which is what was put aside at the start. */
  readonly highUsd: Usd;
  readonly reservedUsd: Usd;
  readonly spentUsd: Usd;
}

/** Whether nothing of it can change any more. */
const isSettled = ({ reservedUsd }: BatchMoney): boolean => compareUsd(reservedUsd, "0") === 0;

/** How the money of a batch stands: under way what is put aside and spent, and what it has cost once that is certain. */
export function moneyLine(money: BatchMoney, ready: number, isDone: boolean): string {
  const { lowUsd, highUsd, reservedUsd, spentUsd } = money;
  if (!isDone || !isSettled(money)) {
    return [
      strings.estimated(formatUsdRange(lowUsd, highUsd)),
      strings.reserved(formatUsd(reservedUsd)),
      strings.spent(formatUsd(spentUsd)),
    ].join(" · ");
  }
  const saved = subtractUsd(highUsd, spentUsd);
  const difference = compareUsd(saved, "0");
  return [
    strings.cost(formatUsd(spentUsd), ready),
    difference > 0 && strings.lessThanReserved(formatUsd(saved)),
    difference < 0 && strings.moreThanReserved(formatUsd(subtractUsd(spentUsd, highUsd))),
  ]
    .filter(Boolean)
    .join(", ");
}
