import { failureOf } from "../../../lib/failure.ts";
import { startStrings as strings } from "../../../strings/generate-start.ts";
import { Button } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useOnline } from "../../live/use-online.ts";
import { useGenerateForm } from "../form/form-place.ts";
import { OutcomeFrame } from "./outcome-frame.tsx";
import { QuoteDetails } from "./quote-details.tsx";
import type { LiveQuote } from "./use-quote.ts";

/** What the form comes to, before anything runs. */
export function Outcome({ live }: { readonly live: LiveQuote }) {
  const isOnline = useOnline();
  const { operation } = useGenerateForm().values;
  const { quote, isCurrent, faults, error, retry, isAsked } = live;
  if (!isAsked && faults.length === 0) return <OutcomeFrame operation={operation} />;
  return (
    <OutcomeFrame operation={operation} isBusy={!isCurrent}>
      {quote ? (
        <div className={isCurrent ? "" : "opacity-60 transition-opacity"}>
          <QuoteDetails quote={quote} />
        </div>
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
    </OutcomeFrame>
  );
}
