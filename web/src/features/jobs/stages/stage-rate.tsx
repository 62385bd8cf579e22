import type { Stage } from "../../../../../shared/jobs-list.ts";
import { classes } from "../../../lib/classes.ts";
import { formatDuration, formatNumber, formatShare } from "../../../strings/format.ts";
import { jobsStrings as strings } from "../../../strings/jobs.ts";
import { StageFigure } from "./stage-figure.tsx";

/** Below this share of successes something is wrong. */
const wellEnough = 0.9;

/** What a stage did in a time: how much, how well, how fast. */
export function StageRate({ label, span }: { readonly label: string; readonly span: Stage["last_hour"] }) {
  const { done, failed, success_rate: rate, mean_seconds } = span;
  const isNothing = done + failed === 0;
  return (
    <StageFigure label={label} isNothing={isNothing}>
      {isNothing ? "–" : strings.done(formatNumber(done))}
      <span className="flex flex-wrap gap-x-1.5 text-xs text-ink-soft empty:hidden">
        {rate !== null && (
          <span className={classes(rate < wellEnough && "font-medium text-bad")}>{strings.well(wholeShare(rate))}</span>
        )}
        {mean_seconds !== null && (
          <span>{mean_seconds < 1 ? strings.underASecond : strings.each(formatDuration(mean_seconds))}</span>
        )}
      </span>
    </StageFigure>
  );
}

/** All is said of all only. */
const wholeShare = (share: number) => formatShare(Math.floor(share * 100) / 100);
