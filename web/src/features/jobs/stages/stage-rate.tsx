import type { Stage } from "../../../../../shared/jobs-list.ts";
import { classes } from "../../../lib/classes.ts";
import { formatDuration, formatNumber } from "../../../strings/format.ts";
import { jobsStrings as strings } from "../../../strings/jobs.ts";
import { StageFigure } from "./stage-figure.tsx";
import { succeededText } from "./succeeded-text.ts";

/** Below this share of successes something is wrong. */
const wellEnough = 0.9;

interface StageRateProps {
  readonly kind: Stage["kind"];
  readonly label: string;
  readonly span: Stage["last_hour"];
}

/** What a stage did in a time: how much, how well, how fast. */
export function StageRate({ kind, label, span }: StageRateProps) {
  const { done, failed, success_rate: rate, p50_seconds, p95_seconds } = span;
  const succeeded = succeededText(kind, span);
  const isNothing = done + failed === 0;
  return (
    <StageFigure label={label} isNothing={isNothing}>
      {isNothing ? "–" : strings.done(formatNumber(done))}
      {rate !== null && (
        <span className={classes("block text-xs", rate < wellEnough ? "font-medium text-bad" : "text-ink-soft")}>
          {succeeded}
        </span>
      )}
      {p50_seconds !== null && p95_seconds !== null && (
        <span className="block text-xs text-ink-soft">
          {strings.percentiles(shortDuration(p50_seconds), shortDuration(p95_seconds))}
        </span>
      )}
    </StageFigure>
  );
}

const shortDuration = (seconds: number) => (seconds < 1 ? strings.underASecond : formatDuration(seconds));
