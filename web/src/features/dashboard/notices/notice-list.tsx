import { useQuery } from "@tanstack/react-query";
import { paths, settingsPath } from "../../../lib/paths.ts";
import { noticeStrings as strings } from "../../../strings/dashboard-money.ts";
import { formatNumber } from "../../../strings/format.ts";
import { formatTime } from "../../../strings/format-time.ts";
import { providerName } from "../../../strings/providers.ts";
import { useMoney } from "../../money/use-money.ts";
import { usePerson } from "../../session/session.ts";
import { budgetNotices } from "./budget-notices.ts";
import { modelNotice } from "./model-notice.ts";
import { NoticeRow } from "./notice-row.tsx";
import { readNotices } from "./read-notices.ts";

/** What somebody should look after; nothing where all is well. What cannot be read is left out, for the screen is about the pictures. */
export default function NoticeList({ days }: { readonly days: number }) {
  const isAdmin = usePerson().role === "admin";
  const { data: money } = useMoney(days);
  const { data } = useQuery({
    queryKey: ["dashboard", "notices", isAdmin],
    queryFn: () => readNotices(isAdmin),
    refetchInterval: 30_000,
  });
  const linkTo = (to: string, label: string) => (isAdmin ? { to, label } : undefined);
  const budgets = budgetNotices(money?.budgets ?? [], isAdmin);
  if (budgets.length + (data ? data.models.length + data.away.length : 0) === 0 && !data?.embeddings) return null;
  return (
    <section aria-label={strings.title}>
      <ul className="overflow-hidden rounded-card border border-line bg-raised">
        {budgets.map((notice) => (
          <NoticeRow key={notice.title} {...notice} link={linkTo(settingsPath("money"), strings.changeCap)} />
        ))}
        {data?.away.map(({ name, circuit, retry_at, reason }) => (
          <NoticeRow
            key={name}
            title={
              circuit === "open" && retry_at && new Date(retry_at).getTime() > Date.now()
                ? strings.leftAlone(providerName(name), formatTime(retry_at))
                : strings.tryingAgain(providerName(name))
            }
            help={reason ?? undefined}
            link={linkTo(paths.jobs, strings.toProviders)}
          />
        ))}
        {data?.models.map((notice) => (
          <NoticeRow
            key={notice.model_id}
            {...modelNotice(notice, data.names)}
            link={linkTo(settingsPath("models"), strings.changeModel)}
          />
        ))}
        {data?.embeddings && (
          <NoticeRow
            title={strings.switching(data.names[data.embeddings.to] ?? data.embeddings.to)}
            help={[
              strings.switchProgress(formatNumber(data.embeddings.done), formatNumber(data.embeddings.total)),
              data.embeddings.failed > 0 && strings.switchFailed(formatNumber(data.embeddings.failed)),
            ]
              .filter(Boolean)
              .join(" ")}
            isQuiet={data.embeddings.failed === 0}
            link={linkTo(settingsPath("models"), strings.toSwitch)}
          />
        )}
      </ul>
    </section>
  );
}
