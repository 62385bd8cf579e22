import { useQueries } from "@tanstack/react-query";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { patternTrialStrings as strings } from "../../../strings/pattern-trial.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { LoadingLine } from "../../../ui/loading-line.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { placesOf } from "../values/places-of.ts";
import { ResultTable } from "./result-table.tsx";
import { isOver, runOptions } from "./run-trial.ts";

/** What one version read, or two side by side. */
interface ResultsProps {
  readonly pattern: PatternDetail;
  /** Ids of what was sent, for each version one. */
  readonly runs: readonly string[];
}

export default function Results({ pattern, runs }: ResultsProps) {
  const { schema } = (pattern.draft_version ?? pattern.live_version)!;
  const queries = useQueries({ queries: runs.map(runOptions) });
  const error = queries.find((query) => query.error && !query.data)?.error;
  const jobs = queries.flatMap(({ data }) => (data ? [data] : []));
  const all = jobs.flat();
  const done = all.filter(isOver).length;
  return (
    <section
      aria-labelledby="results-title"
      aria-busy={done < all.length}
      className="grid grid-cols-[minmax(0,1fr)] gap-3"
    >
      <h2 id="results-title" className="text-lg font-semibold">
        {strings.results}
      </h2>
      {error ? (
        <FailureMessage error={error} onRetry={() => void Promise.all(queries.map((query) => query.refetch()))} />
      ) : jobs.length < runs.length ? (
        <>
          <LoadingLine />
          <Skeleton className="h-40" />
        </>
      ) : (
        <>
          {done < all.length && (
            <div className="max-w-md">
              <ProgressBar label={strings.progress} value={done / all.length} />
            </div>
          )}
          {all.some(({ result }) => result?.is_offline) && (
            <p className="rounded-control bg-warn-soft px-4 py-3 text-sm text-warn">{strings.offline}</p>
          )}
          <ResultTable runs={jobs} fields={placesOf(schema)} />
        </>
      )}
    </section>
  );
}
