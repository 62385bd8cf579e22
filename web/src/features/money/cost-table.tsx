import type { ModelCosts } from "../../../../shared/money.ts";
import { costStrings as strings } from "../../strings/costs.ts";
import { formatNumber } from "../../strings/format.ts";
import { formatUnitPrice } from "../../strings/price.ts";
import { providerName } from "../../strings/providers.ts";
import { formatUsd } from "../../strings/usd.ts";

type Costs = Omit<ModelCosts, "model_id" | "name" | "provider">;

interface CostRow extends Costs {
  readonly key: string;
  readonly name: string;
  readonly provider?: string | null;
}

export interface CostTableProps {
  readonly title: string;
  /** Over the first column. */
  readonly head: string;
  readonly rows: readonly CostRow[];
  readonly columns: readonly (keyof Costs)[];
}

const textOf: Readonly<Record<keyof Costs, (costs: Costs) => string>> = {
  usd: ({ usd }) => formatUsd(usd),
  pictures: ({ pictures }) => formatNumber(pictures),
  usd_per_picture: ({ usd_per_picture }) => formatEach(usd_per_picture),
  approved: ({ approved }) => formatNumber(approved),
  usd_per_approved: ({ usd_per_approved }) => formatEach(usd_per_approved),
  failed: ({ failed }) => formatNumber(failed),
  calls: ({ calls }) => formatNumber(calls),
};

/** What each costs; a dash where there is nothing to divide by. */
export const formatEach = (usd: string | null) => (usd === null ? strings.nothing : formatUnitPrice(usd));

/** Costs of a time, a row for each model or member. */
export function CostTable({ title, head, rows, columns }: CostTableProps) {
  if (rows.length === 0) return null;
  return (
    <section
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative min-w-0 overflow-x-auto"
    >
      <table className="w-full text-sm">
        <caption className="pb-2 text-left font-semibold">{title}</caption>
        <thead className="text-ink-soft">
          <tr>
            <th scope="col" className="py-2 pr-4 text-left align-bottom font-medium lg:whitespace-nowrap">
              {head}
            </th>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="py-2 pl-4 text-right align-bottom font-medium lg:whitespace-nowrap"
              >
                {strings.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {rows.map((row) => (
            <tr key={row.key} className="border-t border-line">
              <th scope="row" className="min-w-40 py-2 pr-4 text-left font-medium">
                <span className="wrap-anywhere">{row.name}</span>
                {row.provider && (
                  <span className="block text-xs font-normal text-ink-soft">{providerName(row.provider)}</span>
                )}
              </th>
              {columns.map((column) => (
                <td key={column} className={column === "usd" ? "pl-4 text-right font-medium" : "pl-4 text-right"}>
                  {textOf[column](row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
