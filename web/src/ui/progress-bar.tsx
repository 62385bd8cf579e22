interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1. */
  readonly value: number;
}

export const ProgressBar = ({ label, value }: ProgressBarProps) => (
  <div
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={Math.round(value * 100)}
    className="h-2 overflow-hidden rounded-full bg-inset"
  >
    <div className="h-full rounded-full bg-accent transition-[width]" style={{ width: `${value * 100}%` }} />
  </div>
);
