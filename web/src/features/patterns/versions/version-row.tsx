import type { PatternDetail, VersionMetrics, VersionSummary } from "../../../../../shared/patterns.ts";
import { notify } from "../../../lib/notify.ts";
import { useAct } from "../../../lib/use-act.ts";
import { formatDateTime, formatNumber } from "../../../strings/format.ts";
import { patternVersionStrings as strings } from "../../../strings/patterns.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { patternVerbs } from "../pattern-verbs.ts";

interface VersionRowProps {
  readonly pattern: PatternDetail;
  readonly version: VersionSummary;
  /** Missing until they are known. */
  readonly metrics: VersionMetrics | undefined;
}

const cell = "px-3 py-2";

export function VersionRow({ pattern, version, metrics }: VersionRowProps) {
  const { busy, act } = useAct<"switch">();
  const { number, published_at, created_at, created_by } = version;
  const isLive = number === pattern.live;
  const canRun = pattern.can_edit && !pattern.archived_at && published_at !== null && !isLive;
  const isBack = number < (pattern.live ?? 0);
  const makeLive = async () => {
    await patternVerbs.switchTo(pattern.id, number);
    void notify.done(strings.nowLive(number), { id: "pattern-live" });
  };
  return (
    <tr>
      <th scope="row" className={`${cell} font-medium`}>
        {strings.number(number)}
      </th>
      <td className={cell}>
        {isLive ? (
          <Badge tone="good">{strings.live}</Badge>
        ) : published_at === null ? (
          <Badge tone="warn">{strings.draft}</Badge>
        ) : (
          <Badge>{strings.published}</Badge>
        )}
        <span className="ml-2 text-ink-soft">{formatDateTime(published_at ?? created_at)}</span>
      </td>
      <td className={cell}>{created_by ?? strings.library}</td>
      <td className={`${cell} tabular-nums`}>{metrics && formatNumber(metrics.runs)}</td>
      <td className={`${cell} tabular-nums`}>{metrics && formatNumber(metrics.failures)}</td>
      <td className={`${cell} tabular-nums`}>{metrics && strings.seconds(metrics.p50_ms)}</td>
      <td className={`${cell} tabular-nums`}>{metrics && strings.seconds(metrics.p95_ms)}</td>
      <td className={`${cell} tabular-nums`}>{metrics && strings.usd(metrics.usd)}</td>
      <td className={`${cell} text-right`}>
        {canRun && (
          <Button
            size="small"
            aria-label={isBack ? strings.rollBackTo(number) : strings.makeThisLive(number)}
            isBusy={busy === "switch"}
            onClick={() => void act("switch", makeLive)}
          >
            {isBack ? strings.rollBack : strings.makeLive}
          </Button>
        )}
      </td>
    </tr>
  );
}
