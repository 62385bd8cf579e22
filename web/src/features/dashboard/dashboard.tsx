import { Suspense } from "react";
import { useSearchParams } from "react-router-dom";
import { lazyPart } from "../../lib/lazy-part.ts";
import { dashboardStrings } from "../../strings/dashboard.ts";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { usePerson } from "../session/session.ts";
import { DashboardSkeleton } from "./dashboard-skeleton.tsx";
import { DayCharts } from "./day-charts.tsx";
import { FailuresList } from "./failures-list.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { LatestApprovals } from "./latest-approvals.tsx";
import { PeriodSelect, periods } from "./period-select.tsx";
import { QueueTable } from "./queue-table.tsx";
import { StatCards } from "./stat-cards.tsx";
import { TopWishes } from "./top-wishes.tsx";
import { useDashboard } from "./use-dashboard.ts";
import { useTopWishes } from "./use-top-wishes.ts";

const NoticeList = lazyPart(() => import("./notices/notice-list.tsx"));
const MoneyPart = lazyPart(() => import("./money/money-part.tsx"));

/** How the library is, at a glance: what waits for a person first. */
export function Dashboard() {
  const isAdmin = usePerson().role === "admin";
  const [params, setParams] = useSearchParams();
  const asked = Number(params.get("days"));
  const days = periods.includes(asked) ? asked : 14;
  const { data, error, refetch } = useDashboard(days);
  const { wishes, isAwaited } = useTopWishes(isAdmin);
  if (!data && error) return <FailureMessage error={error} onRetry={refetch} />;
  if (data?.empty) return <FirstSteps isAdmin={isAdmin} />;
  if (!data || isAwaited) return <DashboardSkeleton />;
  return (
    <div className="grid gap-6">
      <Suspense>
        <NoticeList days={days} />
      </Suspense>
      <StatCards dashboard={data} />
      <LatestApprovals images={data.latest_approvals} />
      {wishes && <TopWishes wishes={wishes} />}
      <section className="grid gap-3">
        <div className="flex items-center justify-between gap-4">
          <h2 className="font-semibold">{dashboardStrings.activity}</h2>
          <PeriodSelect days={days} onChange={(period) => setParams({ days: period }, { replace: true })} />
        </div>
        <DayCharts dashboard={data} />
        <Suspense fallback={<Skeleton className="h-64" />}>
          <MoneyPart days={days} />
        </Suspense>
      </section>
      <div className="grid items-start gap-6 xl:grid-cols-[2fr_1fr]">
        {data.queues && <QueueTable queues={data.queues} />}
        {data.failures_24h.length > 0 && <FailuresList failures={data.failures_24h} />}
      </div>
    </div>
  );
}
