import type { ListedJob } from "../../../../../shared/jobs-list.ts";
import { failureReason } from "../../../strings/failures.ts";
import { formatAgo, formatDuration } from "../../../strings/format.ts";
import { jobsStrings } from "../../../strings/jobs.ts";

const { waits } = jobsStrings;

/**
 * What a live job waits for, in a sentence; null for one that is over.
 * @param now milliseconds since 1970
 */
export function waitsFor(job: ListedJob, isPaused: boolean, now: number): string | null {
  switch (job.state) {
    case "queued":
      return queuedFor(job, isPaused, now);
    case "waiting":
      return isPaused ? waits.paused : waits.provider(formatAgo(job.started_at ?? job.queued_at, now));
    case "running":
      return waits.running(formatAgo(job.started_at ?? job.queued_at, now));
    default:
      return null;
  }
}

function queuedFor({ error_code, not_before, queued_at }: ListedJob, isPaused: boolean, now: number): string {
  if (isPaused) return waits.paused;
  const seconds = (new Date(not_before).getTime() - now) / 1000;
  const time = seconds < 2 ? waits.soon : waits.in(formatDuration(seconds));
  if (error_code === "budget_exhausted") return waits.budget(time);
  if (error_code === "rate_limited") return waits.limited(time);
  if (error_code) return waits.retry(time, failureReason(error_code));
  return waits.turn(formatAgo(queued_at, now));
}
