import type { JobState } from "../../../../../shared/jobs-list.ts";
import { jobsStrings } from "../../../strings/jobs.ts";
import { Badge, type BadgeTone } from "../../../ui/badge.tsx";

const tones: Record<JobState, BadgeTone> = {
  queued: "quiet",
  running: "accent",
  waiting: "accent",
  done: "good",
  failed: "bad",
  cancelled: "quiet",
};

export const JobBadge = ({ state }: { readonly state: JobState }) => (
  <Badge tone={tones[state]}>{jobsStrings.jobState[state]}</Badge>
);
