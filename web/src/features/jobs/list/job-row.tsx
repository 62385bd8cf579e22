import { ChevronDown } from "lucide-react";
import { Suspense } from "react";
import type { ListedJob } from "../../../../../shared/jobs-list.ts";
import { classes } from "../../../lib/classes.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { failureAdvice, failureReason } from "../../../strings/failures.ts";
import { formatAgo } from "../../../strings/format.ts";
import { stageNames } from "../../../strings/job-kinds.ts";
import { jobsStrings as strings } from "../../../strings/jobs.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { JobActions } from "./job-actions.tsx";
import { JobBadge } from "./job-badge.tsx";
import { jobName } from "./job-name.ts";
import { JobPicture } from "./job-picture.tsx";
import type { Act } from "./use-job-actions.ts";
import { waitsFor } from "./waits-for.ts";

const JobDetails = lazyPart(() => import("../details/job-details.tsx"));

export interface JobRowProps {
  readonly job: ListedJob;
  readonly isOpen: boolean;
  readonly isPaused: boolean;
  readonly isBusy: boolean;
  /** What could not be done to it, and why. */
  readonly problem: string | null;
  readonly now: number;
  readonly act: Act;
  onToggle(): void;
  onFocus(id: string): void;
}

/** A job: of which picture, how it stands and why, and what can be done. Its name opens the details. */
export function JobRow({ job, isOpen, isPaused, isBusy, problem, now, act, onToggle, onFocus }: JobRowProps) {
  const name = jobName(job);
  const detailsId = `details-${job.id}`;
  const waiting = waitsFor(job, isPaused, now);
  const hasFailed = job.state === "failed";
  return (
    <li
      data-job={job.id}
      onFocus={() => onFocus(job.id)}
      className={classes("border-t border-line first:border-t-0", isOpen && "bg-inset/40")}
    >
      <div className="grid grid-cols-[auto_1fr] items-start gap-x-3 gap-y-1.5 px-3 py-2 sm:px-4 sm:py-3 lg:grid-cols-[auto_1fr_auto]">
        <JobPicture job={job} name={name} />
        <div className="grid min-w-0 gap-0.5">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            onClick={onToggle}
            className="flex min-h-6 max-w-full min-w-0 items-start gap-1.5 justify-self-start rounded text-left font-medium hover:underline"
          >
            <span className={isOpen ? "break-words min-w-0" : "line-clamp-1 min-w-0 break-all"}>
              <bdi>{name}</bdi>
            </span>
            <ChevronDown
              aria-hidden
              className={classes("mt-1 size-4 shrink-0 text-ink-soft transition-transform", isOpen && "rotate-180")}
            />
          </button>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm text-ink-soft">
            <JobBadge state={job.state} />
            {standing(job, now)}
          </p>
          {job.failovers.length > 0 && <p className="text-sm text-warn">{handedOn(job)}</p>}
          {hasFailed && (
            <p className="text-sm">
              <span className="text-bad">{failureReason(job.error_code)}</span> {failureAdvice(job.error_code)}
            </p>
          )}
          {problem && (
            <p role="alert" className="text-sm text-bad">
              {problem}
            </p>
          )}
          {waiting && <p className="text-sm text-ink-soft">{waiting}</p>}
        </div>
        <JobActions job={job} name={name} isBusy={isBusy} act={act} />
      </div>
      {isOpen && (
        <div id={detailsId} className="px-3 pb-4 sm:pr-4 sm:pl-19">
          <Suspense fallback={<Skeleton className="h-48" />}>
            <JobDetails job={job} />
          </Suspense>
        </div>
      )}
    </li>
  );
}

/** Which model it left last, for which one and why. */
function handedOn({ failovers }: ListedJob): string {
  const { from_model_id, to_model_id, reason_code } = failovers.at(-1)!;
  return strings.handedOn(from_model_id, to_model_id, failureReason(reason_code));
}

/** Which stage it is, and since when it is over. */
function standing({ kind, state, lane, finished_at }: ListedJob, now: number): string {
  const stage = stageNames[kind];
  if (finished_at) return strings.when(stage, formatAgo(finished_at, now));
  return state === "queued" && lane === "bulk" ? strings.withBatch(stage) : stage;
}
