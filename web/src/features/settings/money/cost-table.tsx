import type { ModelCosts } from "../../../../../shared/money.ts";
import { formatNumber } from "../../../strings/format.ts";
import { formatUnitPrice } from "../../../strings/price.ts";
import { providerName } from "../../../strings/providers.ts";
import { moneyStrings as strings } from "../../../strings/settings-money.ts";
import { formatUsd } from "../../../strings/usd.ts";

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
}

const heads = [
  strings.total,
  strings.pictures,
  strings.perPicture,
  strings.approved,
  strings.perApproved,
  strings.failed,
  strings.calls,
];

const each = (usd: string | null) => (usd === null ? strings.nothing : formatUnitPrice(usd));

/** Costs of a time, a row for each model or member. */
export function CostTable({ title, head, rows }: CostTableProps) {
  if (rows.length === 0) return null;
  return (
    <section
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative mt-6 overflow-x-auto"
    >
      <table className="w-full text-sm">
        <caption className="pb-2 text-left font-semibold">{title}</caption>
        <thead className="text-ink-soft">
          <tr>
            <th scope="col" className="py-2 pr-4 text-left align-bottom font-medium">
              {head}
            </th>
            {heads.map((name) => (
              <th key={name} scope="col" className="py-2 pl-4 text-right align-bottom font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {rows.map((row) => (
            <tr key={row.key} className="border-t border-line">
              <th scope="row" className="min-w-28 py-2 pr-4 text-left font-medium">
                <span className="wrap-anywhere">{row.name}</span>
                {row.provider && (
                  <span className="block text-xs font-normal text-ink-soft">{providerName(row.provider)}</span>
                )}
              </th>
              <td className="pl-4 text-right font-medium">{formatUsd(row.usd)}</td>
              <td className="pl-4 text-right">{formatNumber(row.pictures)}</td>
              <td className="pl-4 text-right">{each(row.usd_per_picture)}</td>
              <td className="pl-4 text-right">{formatNumber(row.approved)}</td>
              <td className="pl-4 text-right">{each(row.usd_per_approved)}</td>
              <td className="pl-4 text-right">{formatNumber(row.failed)}</td>
              <td className="pl-4 text-right">{formatNumber(row.calls)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
