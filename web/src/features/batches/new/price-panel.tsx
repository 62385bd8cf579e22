import { compareUsd } from "../../../../../shared/usd.ts";
import { useModelNames } from "../../../lib/use-model-names.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { formatDuration, formatNumber } from "../../../strings/format.ts";
import { shellStrings } from "../../../strings/shell.ts";
import { formatUsd, formatUsdRange } from "../../../strings/usd.ts";
import { Button } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useOnline } from "../../live/use-online.ts";
import { useBudgetRoom } from "./use-budget-room.ts";
import type { Price } from "./use-price.ts";

const previews = 3;

interface PricePanelProps {
  readonly price: Price;
  /** Nothing in the form is wrong. */
  readonly isSound: boolean;
}

/** What the rows come to, in pictures, dollars and time, and the first prompts as they are sent. */
export function PricePanel({ price: { quote, isCurrent, isAsking, error, retry }, isSound }: PricePanelProps) {
  const isOnline = useOnline();
  const room = useBudgetRoom();
  const nameOf = useModelNames();
  return (
    <section aria-labelledby="price" aria-busy={isAsking} className="grid gap-3">
      <h2 id="price" className="font-semibold">
        {strings.price}
      </h2>
      {error && !isAsking && isOnline && (
        <p role="alert" className="flex flex-wrap items-center gap-3 text-sm text-bad">
          {error.message}
          <Button size="small" onClick={retry}>
            {shellStrings.tryAgain}
          </Button>
        </p>
      )}
      {!isOnline && <p className="text-sm text-warn">{strings.priceOffline}</p>}
      {isAsking && isOnline && (
        <p role="status" className="text-sm text-ink-soft">
          {strings.pricing}
        </p>
      )}
      {!isSound && isOnline && <p className="text-sm text-ink-soft">{strings.priceWaits}</p>}
      {!quote && isAsking && isOnline && <Skeleton className="h-20" />}
      {quote && (
        <div className={isCurrent ? "grid gap-3" : "grid gap-3 opacity-60"}>
          <p>
            <span className="text-lg font-semibold">{formatUsdRange(quote.low_usd, quote.high_usd)}</span>{" "}
            <span className="text-ink-soft">
              · {strings.makes(quote.images)} · {strings.takes(formatDuration(quote.estimated_seconds))}
            </span>
          </p>
          {room !== null && (
            <p className={`text-sm ${compareUsd(quote.high_usd, room) > 0 ? "text-warn" : "text-ink-soft"}`}>
              {compareUsd(quote.high_usd, room) > 0 ? strings.overRoom(formatUsd(room)) : strings.room(formatUsd(room))}
            </p>
          )}
          {quote.models.length > 1 && (
            <table className="w-full text-left text-sm tabular-nums">
              <thead className="text-ink-soft">
                <tr>
                  <th className="py-1 font-medium">{strings.model}</th>
                  <th className="py-1 text-right font-medium">{strings.pictures}</th>
                  <th className="py-1 text-right font-medium">{strings.costs}</th>
                </tr>
              </thead>
              <tbody>
                {quote.models.map(({ model_id, images, low_usd, high_usd }) => (
                  <tr key={model_id} className="border-t border-line">
                    <td className="py-1">{nameOf(model_id)}</td>
                    <td className="py-1 text-right">{formatNumber(images)}</td>
                    <td className="py-1 text-right">{formatUsdRange(low_usd, high_usd)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <h3 className="text-sm font-medium">{strings.preview}</h3>
          <ul aria-label={strings.preview} className="grid gap-2 text-sm">
            {quote.prompts.slice(0, previews).map(({ full_prompt, row }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row may have the same prompt twice
              <li key={place} className="rounded-control bg-inset px-3 py-2 wrap-anywhere">
                <span className="text-ink-soft">{strings.row(row ?? 0)}: </span>
                {full_prompt}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
