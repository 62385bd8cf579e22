import type { Money } from "../../../../../shared/money.ts";
import { costStrings } from "../../../strings/costs.ts";
import { formatNumber } from "../../../strings/format.ts";
import { moneyStrings as strings } from "../../../strings/settings-money.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { CostTable, type CostTableProps, formatEach } from "../../money/cost-table.tsx";
import { Card } from "../card.tsx";

/** In days. */
export const periods = ["7", "30", "90"] as const;
export type Period = (typeof periods)[number];

export interface CostsProps {
  readonly money: Money;
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
}

/** What was spent in a time, what came of it, and by which models and people. */
export function Costs({ money: { totals, models, members }, period, onPeriod }: CostsProps) {
  const facts = [
    [costStrings.columns.usd, formatUsd(totals.usd)],
    [strings.pictures, formatNumber(totals.pictures)],
    [costStrings.columns.usd_per_picture, formatEach(totals.usd_per_picture)],
    [costStrings.columns.approved, formatNumber(totals.approved)],
    [costStrings.columns.usd_per_approved, formatEach(totals.usd_per_approved)],
    [strings.released, formatUsd(totals.released_usd)],
  ] as const;
  return (
    <Card
      title={strings.costs}
      actions={
        <ChoiceGroup<Period>
          label={strings.range}
          name="period"
          value={period}
          choices={periods.map((value) => ({ value, label: strings.lastDays(Number(value)) }))}
          onChange={onPeriod}
        />
      }
    >
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        {facts.map(([name, value]) => (
          <div key={name} title={name === strings.released ? strings.releasedHelp : undefined}>
            <dt className="text-sm text-ink-soft">{name}</dt>
            <dd className="text-xl font-semibold tracking-tight tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {models.length === 0 && <p className="mt-6 text-sm text-ink-soft">{strings.nothingSpent}</p>}
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-6 empty:hidden">
        <CostTable
          title={costStrings.byModel}
          head={costStrings.model}
          rows={models.map((row) => ({ ...row, key: row.model_id ?? "", name: row.name ?? costStrings.noModel }))}
          columns={columns}
        />
        <CostTable
          title={costStrings.byMember}
          head={costStrings.member}
          rows={members.map((row) => ({ ...row, key: row.owner_id ?? "", name: nameOf(row) }))}
          columns={columns}
        />
      </div>
    </Card>
  );
}

const columns: CostTableProps["columns"] = [
  ...(["usd", "pictures", "usd_per_picture", "approved", "usd_per_approved", "failed", "calls"] as const),
];

const nameOf = ({ owner_id, email }: Money["members"][number]) =>
  email ?? (owner_id ? strings.formerMember : strings.nobody);
