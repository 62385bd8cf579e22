import type { JobFilter } from "../../../../../shared/jobs-list.ts";
import { failureReason } from "../../../strings/failures.ts";
import { formatNumber } from "../../../strings/format.ts";
import { jobsStrings as strings } from "../../../strings/jobs.ts";
import { useFailures } from "../failures/use-failures.ts";
import { wantsChange } from "../job-verbs.ts";
import { RetryAll } from "../retry/retry-all.tsx";
import { retryableOf } from "../retry/retryable.ts";

export interface ListCountProps {
  readonly filter: JobFilter;
  /** Only failed ones are listed. */
  readonly isOfFailed: boolean;
  /** Null while it is not known. */
  readonly total: number | null;
}

/** How many jobs match, and of failed ones how many can be tried again, with the button that does unless a group has it. */
export function ListCount({ filter, isOfFailed, total }: ListCountProps) {
  const { data: failures } = useFailures();
  const retryable = isOfFailed ? retryableOf(filter, failures) : null;
  const isShort = total !== null && retryable !== null && retryable.count < total;
  const canRetry = isOfFailed && total !== null && total > 0 && failures !== undefined;
  const count = retryable?.count ?? total ?? 0;
  return (
    <>
      <p role="status" className="text-sm text-ink-soft tabular-nums">
        {total !== null && (isShort ? outOf(retryable.count, total) : strings.count(formatNumber(total), total === 1))}
      </p>
      {canRetry && (retryable === null || retryable.groups > 1) && (
        <div className="ml-auto">
          <RetryAll
            filter={filter}
            count={count}
            isSecond={wantsChange(filter)}
            reason={filter.error_code ? failureReason(filter.error_code) : strings.states.failed}
          />
        </div>
      )}
    </>
  );
}

function outOf(retryable: number, total: number): string {
  const all = formatNumber(total);
  return retryable === 0
    ? strings.noneCanBeRetried(all, total === 1)
    : `${strings.canBeRetried(formatNumber(retryable), all)}. ${strings.supersededHelp}`;
}
