import { compareUsd, sumUsd, type Usd } from "../../../../../shared/usd.ts";
import { failureOf } from "../../../lib/failure.ts";
import { formatDuration } from "../../../strings/format.ts";
import { productFormStrings as strings } from "../../../strings/products-form.ts";
import { shellStrings } from "../../../strings/shell.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { Button } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useOnline } from "../../live/use-online.ts";
import type { OfferedModel } from "./read-offer.ts";
import type { LiveQuote, Quote } from "./use-quote.ts";

interface PriceProps {
  readonly live: LiveQuote;
  readonly isNoneChosen: boolean;
  readonly models: readonly OfferedModel[];
}

/** What it costs at most, before anything is made. */
export function Price({ live: { quote, isCurrent, error, retry }, isNoneChosen, models }: PriceProps) {
  const isOnline = useOnline();
  return (
    <section aria-label={strings.price} aria-busy={quote && !isCurrent} className="text-sm">
      {isNoneChosen ? (
        <p className="text-ink-soft">{strings.noneChosen}</p>
      ) : error ? (
        <div role="alert" className="flex flex-wrap items-center justify-between gap-2">
          <p className="text-bad">{failureOf(error).message}</p>
          <Button size="small" onClick={retry}>
            {shellStrings.tryAgain}
          </Button>
        </div>
      ) : quote ? (
        <Lines quote={quote} models={models} />
      ) : isOnline ? (
        <Skeleton className="h-20" />
      ) : (
        <p className="text-ink-soft">{strings.priceOffline}</p>
      )}
    </section>
  );
}

interface LinesProps extends Pick<PriceProps, "models"> {
  readonly quote: Quote;
}

function Lines({ quote, models }: LinesProps) {
  const nameOf = (id: string) => models.find((model) => model.id === id)?.name ?? id;
  const makers = [...new Set(quote.scenes.map(({ model_id }) => nameOf(model_id)))].join(", ");
  const { reused, model_id: removerId, high_usd } = quote.removal;
  const lines: [what: string, who: string, usd: Usd][] = [
    [strings.removal, reused ? strings.reused : nameOf(removerId), high_usd],
    [strings.sceneCount(quote.scenes.length), makers, sumUsd(quote.scenes.map((scene) => scene.high_usd))],
  ];
  return (
    <>
      <dl className="grid gap-2">
        {lines.map(([what, who, usd]) => (
          <div key={what} className="flex justify-between gap-3">
            <dt className="min-w-0">
              {what}
              <span className="block text-xs text-ink-soft wrap-anywhere">{who}</span>
            </dt>
            <dd className="tabular-nums">{compareUsd(usd, "0") === 0 ? strings.free : formatUsd(usd)}</dd>
          </div>
        ))}
        <div className="flex justify-between gap-3 border-t border-line pt-2 font-medium">
          <dt>{strings.atMost}</dt>
          <dd className="tabular-nums">
            {compareUsd(quote.high_usd, "0") === 0 ? strings.free : formatUsd(quote.high_usd)}
          </dd>
        </div>
      </dl>
      {quote.seconds > 0 && <p className="mt-2 text-ink-soft">{strings.takes(formatDuration(quote.seconds))}</p>}
    </>
  );
}
