import { Suspense } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { useLiveMoney } from "../../money/use-money.ts";
import { SectionSkeleton } from "../section-skeleton.tsx";
import { budgetsByMember } from "./budgets-by-member.ts";
import { Caps } from "./caps.tsx";
import { Costs } from "./costs.tsx";
import { ExportCharges } from "./export-charges.tsx";
import { MemberCaps } from "./member-caps.tsx";
import { UnknownCharges } from "./unknown-charges.tsx";
import { useMoneyUrl } from "./use-money-url.ts";

const MemberCapsDialog = lazyPart(() => import("./member-caps-dialog.tsx"));
const ReconcileDialog = lazyPart(() => import("./reconcile-dialog.tsx"));

/** What may be spent, what was, and on what. */
export default function MoneySection() {
  const [url, change] = useMoneyUrl();
  const { data: money, error, refetch } = useLiveMoney(Number(url.period));
  if (!money && error) return <FailureMessage error={error} onRetry={refetch} />;
  if (!money) return <SectionSkeleton />;
  const member = budgetsByMember(money.budgets).find(({ owner }) => owner === url.member);
  const charge = money.unknown.find(({ charge_id }) => String(charge_id) === url.charge);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <Caps budgets={money.budgets} />
      <Costs money={money} period={url.period} onPeriod={(days) => change({ days })} />
      <UnknownCharges charges={money.unknown} onReconcile={(id) => change({ charge: String(id) })} />
      <MemberCaps budgets={money.budgets} onChange={(owner) => change({ member: owner })} />
      <ExportCharges span={url.span} onSpan={change} />
      <Suspense>
        {member && <MemberCapsDialog key={member.owner} member={member} onClose={() => change({ member: null })} />}
        {charge && <ReconcileDialog key={charge.charge_id} charge={charge} onClose={() => change({ charge: null })} />}
      </Suspense>
    </div>
  );
}
