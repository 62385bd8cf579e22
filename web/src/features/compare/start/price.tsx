import { TriangleAlert } from "lucide-react";
import { failureOf } from "../../../lib/failure.ts";
import { compareStartStrings as strings } from "../../../strings/compare-start.ts";
import { shellStrings } from "../../../strings/shell.ts";
import { formatUsdRange } from "../../../strings/usd.ts";
import { Button } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useOnline } from "../../live/use-online.ts";
import type { Total } from "./plan.ts";

interface PriceProps {
  /** Whether the form says enough to be priced. */
  readonly isAsked: boolean;
  readonly total: Total | undefined;
  readonly error: unknown;
  readonly nameOf: (modelId: string) => string;
  readonly onRetry: () => void;
}

/** What all parts of a comparison come to, by model. */
export function Price({ isAsked, total, error, nameOf, onRetry }: PriceProps) {
  const isOnline = useOnline();
  return (
    <section aria-label={strings.price} className="rounded-card border border-line bg-raised p-4">
      <h2 className="mb-2 text-sm font-semibold">{strings.price}</h2>
      {!isAsked ? (
        <p className="text-sm text-ink-soft">{strings.priceEmpty}</p>
      ) : error ? (
        <div role="alert" className="flex flex-wrap items-center justify-between gap-2 text-sm">
          <p className="text-bad">{failureOf(error).message}</p>
          <Button size="small" onClick={onRetry}>
            {shellStrings.tryAgain}
          </Button>
        </div>
      ) : total ? (
        <PriceTable total={total} nameOf={nameOf} />
      ) : isOnline ? (
        <Skeleton className="h-20" />
      ) : (
        <p className="text-sm text-ink-soft">{strings.priceOffline}</p>
      )}
    </section>
  );
}

const PriceTable = ({ total, nameOf }: { readonly total: Total; readonly nameOf: (id: string) => string }) => (
  <>
    <table aria-label={strings.price} className="w-full text-sm">
      <thead className="text-left text-ink-soft">
        <tr className="[&>*]:pb-1 [&>*]:font-normal [&>*:not(:first-child)]:text-right">
          <th scope="col">{strings.model}</th>
          <th scope="col">{strings.pictures}</th>
          <th scope="col">{strings.costs}</th>
        </tr>
      </thead>
      <tbody>
        {[
          ...total.models.map((line) => ({ ...line, name: nameOf(line.id) })),
          { ...total, id: "", name: strings.total },
        ].map(({ id, name, images, lowUsd, highUsd }) => (
          <tr
            key={id}
            className="border-t border-line tabular-nums last:font-medium [&>*]:py-1.5 [&>*:not(:first-child)]:pl-3 [&>*:not(:first-child)]:text-right"
          >
            <th scope="row" className="text-left font-[inherit] break-words">
              {name}
            </th>
            <td>{images}</td>
            <td>{formatUsdRange(lowUsd, highUsd)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {total.unfilled.length > 0 && (
      <p role="status" className="mt-3 flex gap-2 rounded-control bg-warn-soft px-3 py-2 text-sm text-warn">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        {strings.unfilled(total.unfilled)}
      </p>
    )}
  </>
);
