import { useId } from "react";
import { jobsStrings as strings } from "../../../strings/jobs.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StageRow, stageColumns } from "./stage-row.tsx";
import { useStages } from "./use-stages.ts";

const heads = [
  strings.stage,
  strings.waiting,
  strings.running,
  strings.failed,
  strings.doneToday,
  strings.oldest,
  strings.lastHour,
  strings.lastDay,
];

/** How each stage does, in the order a picture meets them: a table where there is room, else a card each. */
export function StageBoard() {
  const { data, error, refetch } = useStages();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="font-semibold">
        {strings.stages}
      </h2>
      <p className="mb-3 max-w-prose text-sm text-ink-soft">{strings.stagesHelp}</p>
      {!data && (error ? <FailureMessage error={error} onRetry={refetch} /> : <Skeleton className="h-96" />)}
      {data && (
        <div className="overflow-hidden rounded-card border border-line bg-raised">
          <div aria-hidden className={`hidden py-2 text-sm text-ink-soft xl:grid ${stageColumns}`}>
            {heads.map((head, place) => (
              <span key={head} className={place === 0 ? undefined : place < 6 ? "text-right" : "pl-4"}>
                {head}
              </span>
            ))}
          </div>
          <ul>
            {data.map((stage) => (
              <StageRow key={stage.kind} stage={stage} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
