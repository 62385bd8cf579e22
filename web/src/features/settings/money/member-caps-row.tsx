import type { Budget } from "../../../../../shared/money.ts";
import { sumUsd } from "../../../../../shared/usd.ts";
import { moneyStrings as strings } from "../../../strings/settings-money.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { SpentMeter } from "../../../ui/spent-meter.tsx";
import type { MemberBudgets } from "./budgets-by-member.ts";

export interface MemberCapsRowProps {
  readonly member: MemberBudgets;
  readonly onChange: () => void;
}

/** A member, and how much of their caps is used. */
export function MemberCapsRow({ member: { email, day, month }, onChange }: MemberCapsRowProps) {
  const name = email ?? strings.formerMember;
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-3 border-t border-line py-3 last:pb-0 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)_auto]">
      <p className="min-w-0 text-sm font-medium break-words">{name}</p>
      <CapUse label={strings.ofDay} budget={day} />
      <CapUse label={strings.ofMonth} budget={month} />
      <Button
        size="small"
        aria-label={strings.changeOf(name)}
        onClick={onChange}
        className="max-md:col-start-2 max-md:row-start-1"
      >
        {strings.change}
      </Button>
    </li>
  );
}

function CapUse({ label, budget }: { readonly label: string; readonly budget: Budget }) {
  const { cap_usd: cap, spent_usd, reserved_usd, is_default } = budget;
  const used = formatUsd(sumUsd([spent_usd, reserved_usd]));
  return (
    <div className="grid content-start gap-1 max-md:col-span-2">
      <p className="flex flex-wrap items-center gap-x-2 text-sm tabular-nums">
        <span className="text-ink-soft">{label}</span>
        <span>{cap === null ? strings.usedFreely(used) : strings.used(used, formatUsd(cap))}</span>
        {!is_default && <Badge>{strings.own}</Badge>}
      </p>
      {cap !== null && <SpentMeter label={strings.share} spent={spent_usd} aside={reserved_usd} cap={cap} />}
    </div>
  );
}
