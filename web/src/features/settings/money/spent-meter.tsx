import { shareOf, sumUsd, type Usd } from "../../../../../shared/usd.ts";
import { formatShare } from "../../../strings/format.ts";
import { moneyStrings as strings } from "../../../strings/settings-money.ts";

export interface SpentMeterProps {
  readonly spent: Usd;
  /** Set aside for work under way. */
  readonly aside: Usd;
  readonly cap: Usd;
}

/** How much of a cap is spent, and lighter beside it what is set aside: red once nothing is left. Browsers draw their own meter each in another way. */
export function SpentMeter({ spent, aside, cap }: SpentMeterProps) {
  const share = shareOf(sumUsd([spent, aside]), cap);
  const spentShare = shareOf(spent, cap);
  const label = strings.share(formatShare(share));
  const color = share < 1 ? "bg-accent" : "bg-bad";
  return (
    <div title={label} className="relative h-2 overflow-hidden rounded-full bg-inset">
      <meter aria-label={label} value={share} className="sr-only" />
      <div
        aria-hidden
        className={`absolute inset-y-0 left-0 opacity-45 ${color}`}
        style={{ width: `${share * 100}%` }}
      />
      <div aria-hidden className={`absolute inset-y-0 left-0 ${color}`} style={{ width: `${spentShare * 100}%` }} />
    </div>
  );
}
