import { useId } from "react";

type BarTone = "accent" | "good" | "warn" | "bad" | "quiet";

const fills: Record<BarTone, string> = {
  accent: "bg-accent",
  good: "bg-good",
  warn: "bg-warn",
  bad: "bg-bad",
  quiet: "bg-line-strong",
};

interface BarSeries {
  readonly name: string;
  readonly tone: BarTone;
  /** One for each label. */
  readonly values: readonly number[];
}

interface BarChartProps {
  readonly title: string;
  /** What the figures come to, beside the title. */
  readonly summary: string;
  readonly labels: readonly string[];
  /** What the labels are, as the head of the table's first column. */
  readonly labelName: string;
  /** Drawn on top of each other, the first at the bottom. */
  readonly series: readonly BarSeries[];
  readonly format: (value: number) => string;
  /** Stands in the place of bars where every value is 0. */
  readonly empty: string;
}

/** Stacked bars, one for each label; the same figures stand in a table for whoever does not see them. */
export function BarChart({ title, summary, labels, labelName, series, format, empty }: BarChartProps) {
  const headingId = useId();
  const totals = labels.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  const top = Math.max(...totals, 0);
  const describe = (index: number) =>
    [labels[index], ...series.map(({ name, values }) => `${name}: ${format(values[index] ?? 0)}`)].join("\n");
  return (
    <figure aria-labelledby={headingId} className="rounded-card border border-line bg-raised p-4">
      <figcaption className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={headingId} className="font-semibold">
          {title}
        </h2>
        <span className="text-sm text-ink-soft">{summary}</span>
      </figcaption>
      <div aria-hidden className="relative h-40 border-b border-line">
        {top === 0 && <p className="grid h-full place-items-center text-sm text-ink-soft">{empty}</p>}
        {top > 0 && (
          <>
            <span className="absolute inset-x-0 top-0 h-5 border-b border-dashed border-line text-xs text-ink-soft">
              {format(top)}
            </span>
            <div className="absolute inset-0 top-5 flex items-end gap-1">
              {labels.map((label, index) => (
                <div
                  key={label}
                  title={describe(index)}
                  className="flex h-full flex-1 flex-col items-center justify-end hover:bg-inset"
                >
                  {series.toReversed().map(({ name, tone, values }) => (
                    <div
                      key={name}
                      className={`w-full max-w-10 ${fills[tone]}`}
                      style={{ height: `${((values[index] ?? 0) / top) * 100}%` }}
                    />
                  ))}
                </div>
              ))}
            </div>
          </>
        )}
      </div>
      <div aria-hidden className="mt-1 flex justify-between text-xs text-ink-soft">
        <span>{labels[0]}</span>
        <span>{labels.at(-1)}</span>
      </div>
      {series.length > 1 && (
        <ul aria-hidden className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-soft">
          {series.map(({ name, tone }) => (
            <li key={name} className="flex items-center gap-1.5">
              <span className={`size-2.5 rounded-sm ${fills[tone]}`} />
              {name}
            </li>
          ))}
        </ul>
      )}
      {/* A table is as wide as its words, whatever it is told. */}
      <div className="sr-only">
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{labelName}</th>
              {series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {labels.map((label, index) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {series.map(({ name, values }) => (
                  <td key={name}>{format(values[index] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
