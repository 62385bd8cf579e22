import type { ListedJob } from "../../../../../shared/jobs-list.ts";
import { patternPath, picturePath, webhookPath } from "../../../lib/paths.ts";
import { formatDateTime, formatDuration } from "../../../strings/format.ts";
import { jobDetailsStrings as strings } from "../../../strings/job-details.ts";
import { providerName } from "../../../strings/providers.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { TextLink } from "../../../ui/text-link.tsx";
import { jobsPath } from "../jobs-path.ts";
import { Fact, IdFact, TimeFact } from "./fact.tsx";

const seconds = (from: string, to: string) => (new Date(to).getTime() - new Date(from).getTime()) / 1000;

/** What somebody who mends it needs to know: codes, times, cost, ids. */
export default function JobDetails({ job }: { readonly job: ListedJob }) {
  const { subject, image_id, batch_id, started_at, finished_at } = job;
  return (
    <div className="grid gap-x-8 gap-y-4 text-sm lg:grid-cols-2">
      <dl className="grid content-start gap-1.5">
        {job.error_code && (
          <Fact name={strings.code}>
            <code>{job.error_code}</code>
          </Fact>
        )}
        {job.error_detail && (
          <Fact name={strings.message}>
            <bdi className="break-words whitespace-pre-wrap">{job.error_detail}</bdi>
          </Fact>
        )}
        <Fact name={strings.attempts}>{strings.attemptsOf(job.attempt, job.max_attempts)}</Fact>
        {job.poll_count > 0 && <Fact name={strings.polls}>{strings.times(job.poll_count)}</Fact>}
        {job.provider && <Fact name={strings.provider}>{providerName(job.provider)}</Fact>}
        {job.model_id && <Fact name={strings.model}>{job.model_id}</Fact>}
        {job.failovers.map(({ from_model_id, to_model_id, reason_code, reason, moved_at }) => (
          <Fact key={from_model_id} name={strings.handedOn}>
            {strings.fromTo(from_model_id, to_model_id)}, <time dateTime={moved_at}>{formatDateTime(moved_at)}</time>
            <span className="block text-ink-soft">
              <code>{reason_code}</code> {reason && <bdi className="break-words">{reason}</bdi>}
            </span>
          </Fact>
        ))}
        {!finished_at && <Fact name={strings.lane}>{strings.lanes[job.lane]}</Fact>}
        <Fact name={strings.cost}>{formatUsd(String(job.cost_usd))}</Fact>
      </dl>
      <dl className="grid content-start gap-1.5">
        <TimeFact name={strings.queued} at={job.queued_at} />
        <TimeFact name={strings.started} at={started_at} />
        <TimeFact name={strings.next} at={job.state === "queued" ? job.not_before : null} />
        <TimeFact name={strings.finished} at={finished_at} />
        {started_at && finished_at && (
          <Fact name={strings.took}>{formatDuration(seconds(started_at, finished_at))}</Fact>
        )}
      </dl>
      <dl className="grid gap-1.5 lg:col-span-2">
        <IdFact name={strings.job} id={job.id} />
        <IdFact name={strings.picture} id={image_id} />
        <IdFact name={strings.batch} id={batch_id} />
        <IdFact name={strings.providerJob} id={job.provider_job_id} />
      </dl>
      <p className="flex flex-wrap gap-x-4 gap-y-2 lg:col-span-2">
        {subject && "delivery_id" in subject && (
          <TextLink to={`${webhookPath(subject.endpoint_id)}?delivery=${subject.delivery_id}`}>
            {strings.openDelivery}
          </TextLink>
        )}
        {subject && "pattern" in subject && (
          <TextLink to={patternPath(subject.pattern.slug)}>{strings.openPattern}</TextLink>
        )}
        {image_id && <TextLink to={picturePath(image_id)}>{strings.openPicture}</TextLink>}
        {image_id && (
          <TextLink to={jobsPath({ image: image_id })} preventScrollReset>
            {strings.jobsOfPicture}
          </TextLink>
        )}
        {batch_id && (
          <TextLink to={jobsPath({ batch: batch_id })} preventScrollReset>
            {strings.jobsOfBatch}
          </TextLink>
        )}
      </p>
    </div>
  );
}
