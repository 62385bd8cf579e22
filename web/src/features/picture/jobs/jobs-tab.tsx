import { useQuery } from "@tanstack/react-query";
import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { usePollInterval } from "../../live/live.ts";
import { useRefresh } from "../../live/use-refresh.ts";
import type { TabProps } from "../tab-props.ts";
import { CostTable } from "./cost-table.tsx";
import { JobRow } from "./job-row.tsx";
import { readJobs } from "./read-jobs.ts";

/** What was done with the picture, in order, and what it cost. */
export default function JobsTab({ picture: { id } }: TabProps) {
  const key = ["images", "jobs", id];
  useRefresh(key, { images: (ids) => ids.includes(id), jobs: () => true });
  const refetchInterval = usePollInterval();
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => readJobs(id), refetchInterval });
  if (!data) return error ? <FailureMessage error={error} onRetry={refetch} /> : <Skeleton className="h-64" />;
  const { jobs, charges } = data;
  if (jobs.length + charges.length === 0) return <StateMessage title={strings.noJobs} help={strings.noJobsHelp} />;
  return (
    <div className="grid max-w-5xl gap-8 3xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <section aria-label={strings.jobs}>
        <h2 className="mb-2 text-sm font-semibold">{strings.jobs}</h2>
        <ol className="grid">
          {jobs.map((job, place) => (
            <JobRow key={job.id} job={job} isLast={!jobs.slice(place + 1).some(({ kind }) => kind === job.kind)} />
          ))}
        </ol>
      </section>
      <CostTable charges={charges} />
    </div>
  );
}
