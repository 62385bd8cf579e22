import { shareOf, sumUsd, type Usd } from "../../../shared/usd.ts";
import { formatShare } from "../strings/format.ts";

export interface SpentMeterProps {
  /** What it says of the share that is used, such as "40%". */
  readonly label: (share: string) => string;
  readonly spent: Usd;
  /** Set aside for work under way. */
  readonly aside: Usd;
  readonly cap: Usd;
}

/** How much of a cap is spent, and lighter beside it what is set aside: red once nothing is left. Browsers draw their own meter each in another way. */
export function SpentMeter({ label, spent, aside, cap }: SpentMeterProps) {
  const share = shareOf(sumUsd([spent, aside]), cap);
  const spentShare = shareOf(spent, cap);
  const text = label(formatShare(share));
  const color = share < 1 ? "bg-accent" : "bg-bad";
  return (
    <div title={text} className="relative h-2 overflow-hidden rounded-full bg-inset">
      <meter aria-label={text} value={share} className="sr-only" />
      <div
        aria-hidden
        className={`absolute inset-y-0 left-0 opacity-45 ${color}`}
        style={{ width: `${share * 100}%` }}
      />
      <div aria-hidden className={`absolute inset-y-0 left-0 ${color}`} style={{ width: `${spentShare * 100}%` }} />
    </div>
  );
}
