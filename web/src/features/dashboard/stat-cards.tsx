import type { Dashboard } from "../../../../shared/dashboard.ts";
import { paths } from "../../lib/paths.ts";
import { dashboardStrings as strings } from "../../strings/dashboard.ts";
import { formatNumber } from "../../strings/format.ts";
import { formatUsd } from "../../strings/usd.ts";
import { usePerson } from "../session/session.ts";
import { StatCard } from "./stat-card.tsx";

/** What waits, what is there, what failed, what it cost; each leads to the pictures it counts. */
export function StatCards({ dashboard: { images, spent } }: { readonly dashboard: Dashboard }) {
  const isAdmin = usePerson().role === "admin";
  const underway = images.pending + images.processing + images.tagging;
  const month = formatUsd(String(spent.month_usd));
  return (
    <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
      <StatCard
        label={strings.toReview}
        value={formatNumber(images.ready)}
        note={underway > 0 ? `${strings.underway}: ${formatNumber(underway)}` : undefined}
        to={isAdmin ? paths.review : `${paths.library}?status=ready`}
        action={isAdmin ? strings.startReview : strings.seeThem}
        isUrgent={images.ready > 0}
      />
      <StatCard
        label={strings.approved}
        value={formatNumber(images.approved)}
        to={`${paths.library}?status=approved`}
        action={strings.seeThem}
      />
      <StatCard
        label={strings.failed}
        value={formatNumber(images.failed)}
        to={`${paths.library}?status=failed`}
        action={images.failed > 0 ? strings.seeWhy : strings.seeThem}
      />
      <StatCard
        label={strings.spentToday}
        value={formatUsd(String(spent.day_usd))}
        note={[
          spent.day_cap_usd !== null && strings.capToday(formatUsd(String(spent.day_cap_usd))),
          strings.spentThisMonth(
            spent.month_cap_usd === null ? month : strings.ofCap(month, formatUsd(String(spent.month_cap_usd))),
          ),
        ]
          .filter(Boolean)
          .join("\n")}
      />
    </div>
  );
}
