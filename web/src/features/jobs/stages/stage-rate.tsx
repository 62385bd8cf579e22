import type { Stage } from "../../../../../shared/jobs-list.ts";
import { classes } from "../../../lib/classes.ts";
import { formatDuration, formatNumber, formatShare } from "../../../strings/format.ts";
import { jobsStrings as strings } from "../../../strings/jobs.ts";
import { StageFigure } from "./stage-figure.tsx";

/** Below this share of successes something is wrong. */
const wellEnough = 0.9;

/** What a stage did in a time: how much, how well, how fast. */
export function StageRate({ label, span }: { readonly label: string; readonly span: Stage["last_hour"] }) {
  const { done, failed, success_rate: rate, p50_seconds, p95_seconds } = span;
  const isNothing = done + failed === 0;
  return (
    <StageFigure label={label} isNothing={isNothing}>
      {isNothing ? "–" : strings.done(formatNumber(done))}
      {rate !== null && (
        <span className={classes("block text-xs", rate < wellEnough ? "font-medium text-bad" : "text-ink-soft")}>
          {strings.succeeded(wholeShare(rate))}
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

/** All is said of all only. */
export const wholeShare = (share: number) => formatShare(Math.floor(share * 100) / 100);
