import { CircleCheck } from "lucide-react";
import { useId } from "react";
import { jobsStrings as strings } from "../../../strings/jobs.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { FailureGroupRow } from "./failure-group-row.tsx";
import { useFailures } from "./use-failures.ts";

/** What failed, equal failures together, with one retry each. */
export function FailureGroups() {
  const { data, error, refetch } = useFailures();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="font-semibold">
        {strings.groups}
      </h2>
      {!data && (error ? <FailureMessage error={error} onRetry={refetch} /> : <Skeleton className="mt-3 h-16" />)}
      {data?.length === 0 && (
        <p className="mt-1 flex items-center gap-2 text-sm text-ink-soft">
          <CircleCheck aria-hidden className="size-4 text-good" />
          {strings.nothingFailed}
        </p>
      )}
      {data && data.length > 0 && (
        <>
          <p className="mb-3 text-sm text-ink-soft">{strings.groupsHelp}</p>
          <ul className="overflow-hidden rounded-card border border-line bg-raised">
            {data.map((group) => (
              <FailureGroupRow key={`${group.kind} ${group.error_code}`} group={group} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
