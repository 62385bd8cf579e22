import { formatAgo, formatDuration } from "../../../strings/format.ts";
import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import type { PictureJob } from "./read-jobs.ts";

type Timed = Pick<
  PictureJob,
  | "state"
  | "lane"
  | "attempt"
  | "max_attempts"
  | "poll_count"
  | "provider"
  | "queued_at"
  | "started_at"
  | "finished_at"
  | "not_before"
>;

/** How long a job took or takes, how often it was tried, and by whom. `now`: milliseconds since 1970. */
export function notesOf(job: Timed, now: number): string[] {
  const { state, lane, attempt, max_attempts, poll_count, provider, queued_at, started_at, finished_at, not_before } =
    job;
  const isLive = state === "running" || state === "waiting";
  const lasts = (from: string, to: number) => {
    const seconds = (to - Date.parse(from)) / 1000;
    return seconds < 1 ? strings.underASecond : formatDuration(seconds);
  };
  const duration = started_at && finished_at && strings.took(lasts(started_at, Date.parse(finished_at)));
  const isDelayed = state === "queued" && Date.parse(not_before) > now;
  return [
    duration,
    started_at && isLive && strings.runsFor(lasts(started_at, now)),
    state === "queued" && !isDelayed && strings.waitedFor(lasts(queued_at, now)),
    isDelayed && strings.nextTry(formatAgo(not_before, now)),
    state === "queued" && lane === "bulk" && strings.inBulk,
    (attempt > 1 || state === "failed") && strings.attempts(attempt, max_attempts),
    poll_count > 0 && strings.polled(poll_count),
    provider,
  ].filter((note) => typeof note === "string");
}
