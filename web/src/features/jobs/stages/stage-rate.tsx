import { formatDuration, formatNumber, formatShare } from "../../../strings/format.ts";
import { jobsStrings as strings } from "../../../strings/jobs.ts";
import type { Span } from "../shapes.ts";
import { StageFigure } from "./stage-figure.tsx";

/** What a stage did in a time: how much, how well, how fast. */
export function StageRate({ label, span }: { readonly label: string; readonly span: Span }) {
  const { done, failed, success_rate, mean_seconds } = span;
  const isNothing = done + failed === 0;
  const isBad = success_rate !== null && success_rate < 0.9;
  return (
    <StageFigure label={label} isNothing={isNothing}>
      {isNothing ? (
        "–"
      ) : (
        <>
          {strings.done(formatNumber(done))}
          {success_rate !== null && (
            <span className={isBad ? "text-bad" : "text-ink-soft"}> · {strings.well(formatShare(success_rate))}</span>
          )}
          {mean_seconds !== null && (
            <span className="block text-xs text-ink-soft">{strings.each(formatDuration(mean_seconds))}</span>
          )}
        </>
      )}
    </StageFigure>
  );
}
