import type { Money } from "../../../../../shared/money.ts";
import { formatNumber } from "../../../strings/format.ts";
import { formatUnitPrice } from "../../../strings/price.ts";
import { moneyStrings as strings } from "../../../strings/settings-money.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { Card } from "../card.tsx";
import { CostTable } from "./cost-table.tsx";

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
  const each = (usd: string | null) => (usd === null ? strings.nothing : formatUnitPrice(usd));
  const facts = [
    [strings.total, formatUsd(totals.usd)],
    [strings.pictures, formatNumber(totals.pictures)],
    [strings.perPicture, each(totals.usd_per_picture)],
    [strings.approved, formatNumber(totals.approved)],
    [strings.perApproved, each(totals.usd_per_approved)],
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
      <CostTable
        title={strings.byModel}
        head={strings.model}
        rows={models.map((row) => ({ ...row, key: row.model_id ?? "", name: row.name ?? strings.noModel }))}
      />
      <CostTable
        title={strings.byMember}
        head={strings.member}
        rows={members.map((row) => ({ ...row, key: row.owner_id ?? "", name: nameOf(row) }))}
      />
    </Card>
  );
}

const nameOf = ({ owner_id, email }: Money["members"][number]) =>
  email ?? (owner_id ? strings.formerMember : strings.nobody);
