import type { ModelCosts } from "../../../../../shared/money.ts";
import { dashboardMoneyStrings as strings } from "../../../strings/dashboard-money.ts";
import { formatNumber } from "../../../strings/format.ts";
import { formatUnitPrice } from "../../../strings/price.ts";
import { formatUsd } from "../../../strings/usd.ts";

const each = (usd: string | null) => (usd === null ? strings.nothing : formatUnitPrice(usd));

/** Costs of the models that made pictures, what cost most first. */
export function ModelCostTable({ models }: { readonly models: readonly ModelCosts[] }) {
  const makers = models.filter(({ pictures, failed }) => pictures + failed > 0);
  if (makers.length === 0) return null;
  return (
    <section
      aria-label={strings.models}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative min-w-0 overflow-x-auto"
    >
      <table className="w-full text-sm">
        <thead className="text-ink-soft">
          <tr>
            <th scope="col" className="py-1 pr-4 text-left align-bottom font-medium">
              {strings.model}
            </th>
            {[strings.perPicture, strings.perApproved, strings.made, strings.approved, strings.spent].map((name) => (
              <th key={name} scope="col" className="py-1 pl-4 text-right align-bottom font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {makers.slice(0, 6).map((model) => (
            <tr key={model.model_id} className="border-t border-line">
              <th scope="row" className="min-w-28 py-1.5 pr-4 text-left font-medium wrap-anywhere">
                {model.name ?? model.model_id}
              </th>
              <td className="pl-4 text-right">{each(model.usd_per_picture)}</td>
              <td className="pl-4 text-right">{each(model.usd_per_approved)}</td>
              <td className="pl-4 text-right">{formatNumber(model.pictures)}</td>
              <td className="pl-4 text-right">{formatNumber(model.approved)}</td>
              <td className="pl-4 text-right">{formatUsd(model.usd)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
