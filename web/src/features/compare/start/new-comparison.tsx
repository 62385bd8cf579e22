import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { compareStartStrings as strings } from "../../../strings/compare-start.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { ComparisonForm } from "./comparison-form.tsx";
import { offerOptions } from "./read-offer.ts";
import { useStart } from "./use-start.ts";

const HalfStarted = lazy(patiently(() => import("./half-started.tsx")));

/** The form of a new comparison; before it one that is half started. */
export default function NewComparison() {
  const { data: offer, error, refetch } = useQuery(offerOptions);
  const start = useStart();
  return (
    <div className="grid gap-6">
      <p className="-mt-3 max-w-prose text-ink-soft">{strings.intro}</p>
      {start.half ? (
        <Suspense fallback={<Skeleton className="h-60" />}>
          <HalfStarted parts={start.half} start={start} />
        </Suspense>
      ) : offer ? (
        <ComparisonForm offer={offer} start={start} />
      ) : error ? (
        <FailureMessage error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="h-96" />
      )}
    </div>
  );
}
