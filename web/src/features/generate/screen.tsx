import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from "react";
import { useNavigate, useSearchParams } from "react-router-dom";
import { patiently } from "../../lib/patiently.ts";
import { generateStrings as strings } from "../../strings/generate.ts";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useCatalog } from "../making/catalog/catalog.ts";
import { addressWith, plainAddress, readAddress } from "./address.ts";
import { FormSkeleton } from "./form/skeleton.tsx";
import { RecentBatches } from "./recent/batches.tsx";
import { RequestForm } from "./request-form.tsx";

const BatchPanel = lazy(patiently(() => import("./batch/panel.tsx")));

/** The form beside what came of it; on a narrow screen above it. */
export function GenerateScreen() {
  const { catalog, error, refetch } = useCatalog();
  const [parameters] = useSearchParams();
  const address = useMemo(() => readAddress(parameters), [parameters]);
  const navigate = useNavigate();
  const show = useCallback(
    (batchId: string) => void navigate(addressWith(plainAddress, { batch: batchId })),
    [navigate],
  );
  // What is shown is what the person looks at next, wherever the form left them.
  const results = useRef<HTMLElement>(null);
  const isFormThere = catalog !== undefined;
  useEffect(() => {
    if (!address.batch || !isFormThere || !results.current) return;
    const { top } = results.current.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight / 2) results.current.scrollIntoView({ block: "start" });
  }, [address.batch, isFormThere]);

  return (
    <div className="grid items-start gap-8 xl:grid-cols-[27rem_minmax(0,1fr)] xl:gap-12">
      {catalog ? (
        <RequestForm catalog={catalog} address={address} onStarted={show} />
      ) : error ? (
        <FailureMessage error={error} onRetry={() => void refetch()} />
      ) : (
        <FormSkeleton />
      )}
      <section
        ref={results}
        aria-label={strings.results}
        className="scroll-mt-4 grid min-w-0 grid-cols-[minmax(0,1fr)] gap-10"
      >
        {address.batch && (
          <Suspense fallback={<Skeleton className="h-80" />}>
            <BatchPanel key={address.batch} batchId={address.batch} address={address} />
          </Suspense>
        )}
        <RecentBatches shown={address.batch} />
      </section>
    </div>
  );
}
