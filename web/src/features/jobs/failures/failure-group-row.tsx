import { failureAdvice, failureReason } from "../../../strings/failures.ts";
import { formatAgo, formatNumber } from "../../../strings/format.ts";
import { stageNames } from "../../../strings/job-kinds.ts";
import { jobsStrings as strings } from "../../../strings/jobs.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { wantsChange } from "../job-verbs.ts";
import { jobsPath } from "../jobs-path.ts";
import { RetryAll } from "../retry/retry-all.tsx";
import type { FailureGroup } from "./use-failures.ts";

/** "42 pictures: the provider does not answer", where and since when, and what to do. */
export function FailureGroupRow({
  group: { kind, error_code: code, pictures: count, last_at },
}: {
  readonly group: FailureGroup;
}) {
  const reason = failureReason(code);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line p-4 first:border-t-0">
      <div className="min-w-0 flex-1 basis-80">
        <p>
          <strong className="font-semibold text-bad">{strings.pictures(formatNumber(count), count === 1)}</strong>
          {": "}
          {reason}
        </p>
        <p className="text-sm text-ink-soft">
          {strings.lastFailed(stageNames[kind], formatAgo(last_at))} {failureAdvice(code)}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <LinkButton
          size="small"
          to={jobsPath({ stage: kind, state: "failed", error: code })}
          preventScrollReset
          aria-label={strings.showAllOf(reason)}
        >
          {strings.showThem}
        </LinkButton>
        <RetryAll
          filter={{ kind, error_code: code }}
          count={count}
          reason={reason}
          isSecond={wantsChange({ kind, error_code: code })}
        />
      </div>
    </li>
  );
}
