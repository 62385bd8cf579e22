import type { ReactNode } from "react";
import { picturePath } from "../../../lib/paths.ts";
import { formatDateTime, formatDuration, formatUsd } from "../../../strings/format.ts";
import { jobDetailsStrings as strings } from "../../../strings/job-details.ts";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { jobsPath } from "../jobs-path.ts";
import type { Job } from "../shapes.ts";

const isLive = ({ state }: Job) => state === "queued" || state === "running" || state === "waiting";

/** What somebody who mends it needs to know: codes, ids, times, cost. */
export default function JobDetails({ job }: { readonly job: Job }) {
  const took = job.started_at && job.finished_at && seconds(job.started_at, job.finished_at);
  return (
    <div className="grid gap-4">
      <dl className="grid gap-x-8 gap-y-2 text-sm lg:grid-cols-2">
        {job.error_code && <Fact name={strings.code}>{<code>{job.error_code}</code>}</Fact>}
        {job.error_detail && (
          <Fact name={strings.message} isWide>
            <span className="break-words whitespace-pre-wrap">{job.error_detail}</span>
          </Fact>
        )}
        <Fact name={strings.attempts}>{strings.attemptsOf(job.attempt, job.max_attempts)}</Fact>
        {job.poll_count > 0 && <Fact name={strings.polls}>{strings.times(job.poll_count)}</Fact>}
        {job.provider && <Fact name={strings.provider}>{job.provider}</Fact>}
        {job.model_id && <Fact name={strings.model}>{job.model_id}</Fact>}
        {isLive(job) && <Fact name={strings.lane}>{strings.lanes[job.lane]}</Fact>}
        <Fact name={strings.cost}>{formatUsd(job.cost_usd)}</Fact>
        <Time name={strings.queued} at={job.queued_at} />
        <Time name={strings.started} at={job.started_at} />
        <Time name={strings.finished} at={job.finished_at} />
        {job.state === "queued" && <Time name={strings.next} at={job.not_before} />}
        {took && <Fact name={strings.took}>{formatDuration(took)}</Fact>}
        {job.provider_job_id && <Id name={strings.providerJob} id={job.provider_job_id} />}
        <Id name={strings.job} id={job.id} />
        {job.image_id && <Id name={strings.picture} id={job.image_id} />}
        {job.batch_id && <Id name={strings.batch} id={job.batch_id} />}
      </dl>
      <p className="flex flex-wrap gap-x-4 gap-y-2 text-sm">
        {job.image_id && <TextLink to={picturePath(job.image_id)}>{strings.openPicture}</TextLink>}
        {job.image_id && (
          <TextLink to={jobsPath({ image: job.image_id })} preventScrollReset>
            {strings.jobsOfPicture}
          </TextLink>
        )}
        {job.batch_id && (
          <TextLink to={jobsPath({ batch: job.batch_id })} preventScrollReset>
            {strings.jobsOfBatch}
          </TextLink>
        )}
      </p>
    </div>
  );
}

const seconds = (from: string, to: string) => (new Date(to).getTime() - new Date(from).getTime()) / 1000;

const Fact = ({ name, isWide, children }: { name: string; isWide?: boolean; children: ReactNode }) => (
  <div className={`grid grid-cols-[8rem_1fr] items-baseline gap-2 ${isWide ? "lg:col-span-2" : ""}`}>
    <dt className="text-ink-soft">{name}</dt>
    <dd className="min-w-0">{children}</dd>
  </div>
);

const Time = ({ name, at }: { name: string; at: string | null }) =>
  at && (
    <Fact name={name}>
      <time dateTime={at}>{formatDateTime(at)}</time>
    </Fact>
  );

const Id = ({ name, id }: { name: string; id: string }) => (
  <Fact name={name}>
    <span className="flex flex-wrap items-center gap-x-2">
      <code className="text-xs break-all">{id}</code>
      <CopyButton text={id} label={strings.copy(name)} />
    </span>
  </Fact>
);
