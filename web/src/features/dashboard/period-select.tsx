import { dashboardStrings } from "../../strings/dashboard.ts";

/** In days. Searches are kept for thirty. */
export const periods: readonly number[] = [7, 14, 30];

interface PeriodSelectProps {
  readonly days: number;
  readonly onChange: (days: string) => void;
}

export const PeriodSelect = ({ days, onChange }: PeriodSelectProps) => (
  <label className="flex items-center gap-2 text-sm text-ink-soft">
    {dashboardStrings.range}
    <select
      value={days}
      onChange={(event) => onChange(event.target.value)}
      className="min-h-10 rounded-control border border-line-strong bg-raised px-3 text-ink"
    >
      {periods.map((period) => (
        <option key={period} value={period}>
          {dashboardStrings.lastDays(period)}
        </option>
      ))}
    </select>
  </label>
);
