import type { Dashboard } from "../../../../shared/dashboard.ts";
import { sumUsd } from "../../../../shared/usd.ts";
import { dashboardStrings as strings } from "../../strings/dashboard.ts";
import { formatNumber, formatShare } from "../../strings/format.ts";
import { formatUsd } from "../../strings/usd.ts";
import { BarChart } from "../../ui/bar-chart.tsx";

const day = new Intl.DateTimeFormat("en", { month: "short", day: "numeric", timeZone: "UTC" });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Pictures, cost and searches, a bar a day. */
export function DayCharts({ dashboard: { per_day, searches } }: { readonly dashboard: Dashboard }) {
  const labels = per_day.map((row) => day.format(new Date(row.day)));
  const pictures = per_day.map((row) => row.pictures);
  const usd = per_day.map((row) => row.usd);
  return (
    <div className="grid gap-6 md:grid-cols-2 xl:grid-cols-3">
      <BarChart
        title={strings.picturesPerDay}
        summary={formatNumber(sum(pictures))}
        labelName={strings.day}
        labels={labels}
        series={[{ name: strings.made, tone: "accent", values: pictures }]}
        format={formatNumber}
        empty={strings.noPictures}
      />
      <BarChart
        title={strings.costPerDay}
        summary={formatUsd(sumUsd(usd.map(String)))}
        labelName={strings.day}
        labels={labels}
        series={[{ name: strings.cost, tone: "quiet", values: usd }]}
        format={(amount) => formatUsd(String(amount))}
        empty={strings.noCost}
      />
      {searches && <SearchChart searches={searches} />}
    </div>
  );
}

function SearchChart({ searches }: { readonly searches: NonNullable<Dashboard["searches"]> }) {
  const total = sum(searches.map((row) => row.total));
  const fitting = sum(searches.map((row) => row.strong + row.good));
  return (
    <BarChart
      title={strings.searchesPerDay}
      summary={total === 0 ? "" : strings.answeredWell(formatShare(fitting / total))}
      labelName={strings.day}
      labels={searches.map((row) => day.format(new Date(row.day)))}
      series={[
        { name: strings.strong, tone: "good", values: searches.map((row) => row.strong) },
        { name: strings.good, tone: "accent", values: searches.map((row) => row.good) },
        { name: strings.weak, tone: "warn", values: searches.map((row) => row.weak) },
        { name: strings.none, tone: "bad", values: searches.map((row) => row.none) },
      ]}
      format={formatNumber}
      empty={strings.noSearches}
    />
  );
}
