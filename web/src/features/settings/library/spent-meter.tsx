export interface SpentMeterProps {
  readonly label: string;
  /** Of the cap, 0 to 1. */
  readonly share: number;
}

/** How much of a cap is used: red once nothing is left. */
export const SpentMeter = ({ label, share }: SpentMeterProps) => (
  <div
    role="meter"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={Math.round(share * 100)}
    title={label}
    className="h-2 overflow-hidden rounded-full bg-inset"
  >
    <div className={`h-full rounded-full ${share < 1 ? "bg-accent" : "bg-bad"}`} style={{ width: `${share * 100}%` }} />
  </div>
);
