import type { Budget } from "../../../../../shared/money.ts";
import { sumUsd } from "../../../../../shared/usd.ts";
import { dashboardMoneyStrings as strings } from "../../../strings/dashboard-money.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { SpentMeter } from "../../../ui/spent-meter.tsx";

/** How much of each cap is used, with what is set aside for work under way. */
export const CapsUsed = ({ budgets }: { readonly budgets: readonly Budget[] }) => (
  <div>
    <h3 className="mb-2 text-sm font-medium">{strings.caps}</h3>
    <ul className="grid gap-3">
      {budgets.map(({ period, cap_usd: cap, spent_usd, reserved_usd }) => {
        const used = formatUsd(sumUsd([spent_usd, reserved_usd]));
        return (
          <li key={period} className="grid gap-1 text-sm">
            <p className="flex justify-between gap-4 tabular-nums">
              <span className="text-ink-soft">{strings.periods[period]}</span>
              <span>{cap === null ? strings.usedFreely(used) : strings.used(used, formatUsd(cap))}</span>
            </p>
            {cap !== null && <SpentMeter label={strings.share} spent={spent_usd} aside={reserved_usd} cap={cap} />}
          </li>
        );
      })}
    </ul>
  </div>
);
