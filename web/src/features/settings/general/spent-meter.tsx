export interface SpentMeterProps {
  readonly label: string;
  /** Of the cap, 0 to 1. */
  readonly share: number;
}

/** How much of a cap is used: red once nothing is left. Browsers draw their own meter each in another way. */
export const SpentMeter = ({ label, share }: SpentMeterProps) => (
  <div title={label} className="relative h-2 overflow-hidden rounded-full bg-inset">
    <meter aria-label={label} value={share} className="sr-only" />
    <div
      aria-hidden
      className={`h-full rounded-full ${share < 1 ? "bg-accent" : "bg-bad"}`}
      style={{ width: `${share * 100}%` }}
    />
  </div>
);
