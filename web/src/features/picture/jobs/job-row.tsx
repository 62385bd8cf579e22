import type { JobKind } from "../../../../../shared/jobs.ts";
import { failureReason, failureSentence } from "../../../strings/failures.ts";
import { formatDateTime } from "../../../strings/format.ts";
import { stageNames } from "../../../strings/job-kinds.ts";
import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { Badge, type BadgeTone } from "../../../ui/badge.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { JobActions } from "./job-actions.tsx";
import { notesOf } from "./job-notes.ts";
import type { PictureJob } from "./read-jobs.ts";

const tones: Record<string, BadgeTone> = {
  queued: "quiet",
  running: "accent",
  waiting: "accent",
  done: "good",
  failed: "bad",
  cancelled: "warn",
};

export interface JobRowProps {
  readonly job: PictureJob;
  /** Nothing of its kind came after it. */
  readonly isLast: boolean;
}

/** One job: how it went, and why it failed in a person's words. */
export function JobRow({ job, isLast }: JobRowProps) {
  const { kind, state, progress, error_code, error_detail, provider_job_id, queued_at, failovers } = job;
  const name = stageNames[kind as JobKind] ?? kind;
  const detail = [error_code, error_detail, provider_job_id].filter(Boolean).join("\n");
  return (
    <li className="border-b border-line py-3 text-sm first:pt-0 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{name}</span>
        <Badge tone={tones[state] ?? "quiet"}>{strings.jobStates[state] ?? state}</Badge>
        <time dateTime={queued_at} className="text-ink-soft">
          {formatDateTime(queued_at)}
        </time>
        <span className="ml-auto flex gap-2">
          <JobActions job={job} name={name} isLast={isLast} />
        </span>
      </div>
      <p className="mt-0.5 text-ink-soft">{notesOf(job, Date.now()).join(" · ")}</p>
      {state === "running" && progress > 0 && (
        <div className="mt-2 max-w-xs">
          <ProgressBar label={`${strings.progress}: ${name}`} value={progress} />
        </div>
      )}
      {failovers.map(({ id, from, to, reason_code }) => (
        <p key={id} className="mt-1 text-warn">
          {strings.tookOver(to?.name ?? "", from?.name ?? "")} {failureReason(reason_code)}
        </p>
      ))}
      {error_code && <p className={state === "failed" ? "mt-1 text-bad" : "mt-1"}>{failureSentence(error_code)}</p>}
      {error_code && (
        <details className="mt-1">
          <summary className="w-fit text-ink-soft">{strings.technicalDetail}</summary>
          <pre className="mt-1 max-h-40 overflow-auto font-mono text-xs break-words whitespace-pre-wrap">{detail}</pre>
        </details>
      )}
    </li>
  );
}
