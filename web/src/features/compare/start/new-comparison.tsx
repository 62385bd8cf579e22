import { lazy, Suspense } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { compareStartStrings as strings } from "../../../strings/compare-start.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useCatalog } from "../../making/catalog/catalog.ts";
import { ComparisonForm } from "./comparison-form.tsx";
import { useStart } from "./use-start.ts";

const HalfStarted = lazy(patiently(() => import("./half-started.tsx")));

/** The form of a new comparison; before it one that is half started. */
export default function NewComparison() {
  const { catalog, error, refetch } = useCatalog();
  const start = useStart();
  return (
    <div className="grid gap-6">
      <p className="-mt-3 max-w-prose text-ink-soft">{strings.intro}</p>
      {start.half ? (
        <Suspense fallback={<Skeleton className="h-60" />}>
          <HalfStarted parts={start.half} start={start} />
        </Suspense>
      ) : catalog ? (
        <ComparisonForm catalog={catalog} start={start} />
      ) : error ? (
        <FailureMessage error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="h-96" />
      )}
    </div>
  );
}
