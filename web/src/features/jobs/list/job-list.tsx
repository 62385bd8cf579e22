import { ArrowUp } from "lucide-react";
import { useId, useRef } from "react";
import { classes } from "../../../lib/classes.ts";
import { formatNumber } from "../../../strings/format.ts";
import { jobsStrings as strings } from "../../../strings/jobs.ts";
import { Button } from "../../../ui/button.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { filterOf, type JobsView, mostShown, pageSize } from "../jobs-view.ts";
import { useStages } from "../stages/use-stages.ts";
import type { ChangeView } from "../use-jobs-view.ts";
import { JobFilters } from "./job-filters.tsx";
import { JobRow } from "./job-row.tsx";
import { ListCount } from "./list-count.tsx";
import { ListSkeleton } from "./list-skeleton.tsx";
import { NoJobs } from "./no-jobs.tsx";
import { useJobActions } from "./use-job-actions.ts";
import { useJobKeys } from "./use-job-keys.ts";
import { useJobList } from "./use-job-list.ts";
import { useNow } from "./use-now.ts";

export interface JobListProps {
  readonly view: JobsView;
  readonly change: ChangeView;
}

/** The jobs that match the filters, the newest first. What is new waits above until somebody wants it. */
export function JobList({ view, change }: JobListProps) {
  const { data, error, refetch, isPlaceholderData, isFetching, showNewer } = useJobList(view);
  const { data: stages = [] } = useStages();
  const { act, busyId, problemOf } = useJobActions();
  const now = useNow();
  const list = useRef<HTMLUListElement>(null);
  const rows = data?.rows ?? [];
  const { onFocus, onKeyDown } = useJobKeys({ rows, list, act, change });
  const headingId = useId();
  const paused = new Set(stages.filter(({ paused_at }) => paused_at).map(({ kind }) => kind));
  const total = data?.total ?? 0;
  return (
    <section aria-labelledby={headingId} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id={headingId} className="font-semibold">
          {strings.list}
        </h2>
        <ListCount
          filter={filterOf(view)}
          isOfFailed={view.state === "failed"}
          total={data?.list === JSON.stringify(filterOf(view)) ? total : null}
        />
      </div>
      <JobFilters view={view} change={change} />
      {!data && (error ? <FailureMessage error={error} onRetry={refetch} /> : <ListSkeleton />)}
      {data && rows.length === 0 && <NoJobs view={view} change={change} />}
      {rows.length > 0 && (
        <>
          <div role="status" className="grid justify-items-center empty:hidden">
            {data!.newer > 0 && (
              <Button size="small" icon={<ArrowUp aria-hidden />} onClick={showNewer}>
                {strings.newer(formatNumber(data!.newer), data!.newer === 1)}
              </Button>
            )}
          </div>
          <ul
            ref={list}
            onKeyDown={onKeyDown}
            aria-busy={isPlaceholderData}
            className={classes(
              "overflow-hidden rounded-card border border-line bg-raised transition-opacity",
              isPlaceholderData && view.shown === pageSize && "opacity-60",
            )}
          >
            {rows.map((job) => (
              <JobRow
                key={job.id}
                job={job}
                isOpen={job.id === view.job}
                isPaused={paused.has(job.kind)}
                isBusy={job.id === busyId}
                problem={problemOf(job)}
                now={now}
                act={act}
                onToggle={() => change({ job: job.id === view.job ? null : job.id })}
                onFocus={onFocus}
              />
            ))}
          </ul>
          {total > rows.length && view.shown < mostShown && (
            <Button
              className="justify-self-center"
              isBusy={isPlaceholderData && isFetching}
              onClick={() => change({ shown: view.shown + pageSize })}
            >
              {strings.more}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
