import { lazy, Suspense } from "react";
import { failureOf } from "../../lib/failure.ts";
import { generateStrings as strings } from "../../strings/generate.ts";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useOnline } from "../live/use-online.ts";
import type { LiveQuote } from "./use-quote.ts";

const QuoteDetails = lazy(() => import("./quote-details.tsx"));

/** What the form comes to, before anything runs. */
export function Outcome({ live: { quote, isCurrent, faults, error, retry, isAsked } }: { readonly live: LiveQuote }) {
  const isOnline = useOnline();
  return (
    <section aria-labelledby="outcome" className="rounded-card border border-line bg-raised p-4">
      <h2 id="outcome" className="text-sm font-medium">
        {strings.outcome}
      </h2>
      <div aria-busy={isAsked && !isCurrent} className="mt-2 text-sm">
        {quote ? (
          <Suspense fallback={<Skeleton className="h-16" />}>
            <div className={isCurrent ? "" : "opacity-60 transition-opacity"}>
              <QuoteDetails quote={quote} />
            </div>
          </Suspense>
        ) : !isAsked ? (
          <p className="text-ink-soft">{strings.outcomeEmpty}</p>
        ) : !isOnline ? (
          <p className="text-ink-soft">{strings.outcomeOffline}</p>
        ) : error ? (
          <div role="alert" className="flex flex-wrap items-center justify-between gap-2">
            <p className="text-bad">
              {strings.outcomeFailed} {failureOf(error).message}
            </p>
            <Button size="small" onClick={retry}>
              {strings.retry}
            </Button>
          </div>
        ) : faults.length > 0 ? (
          <p className="text-ink-soft">{strings.fixFields}</p>
        ) : (
          <Skeleton className="h-16" />
        )}
      </div>
    </section>
  );
}
