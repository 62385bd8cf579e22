import { useInfiniteQuery } from "@tanstack/react-query";
import type { Endpoint, SentType } from "../../../../../shared/endpoints.ts";
import { deliveryStrings as strings } from "../../../strings/webhooks.ts";
import { Button } from "../../../ui/button.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { LoadingLine } from "../../../ui/loading-line.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { deliveriesOptions } from "../read-endpoints.ts";
import { useAddress } from "../use-address.ts";
import { deliveryStates, filterOf } from "./delivery-filter.ts";
import { DeliveryRow } from "./delivery-row.tsx";

/** What was sent to an endpoint, the latest first. Which of it is shown, and which one is unfolded, is in the address. */
export function DeliveryLog({ endpoint }: { readonly endpoint: Endpoint }) {
  const { params, go } = useAddress();
  const types: readonly SentType[] = [...endpoint.events, "endpoint.test"];
  const filter = filterOf(params, types);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    deliveriesOptions(endpoint.id, filter),
  );
  const deliveries = data?.pages.flatMap((page) => page.deliveries);
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <section aria-labelledby="deliveries-title" className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h2 id="deliveries-title" className="text-lg font-semibold">
          {strings.title}
        </h2>
        <div className="flex flex-wrap gap-3">
          <SelectField
            label={strings.state}
            className="w-36"
            value={filter.state ?? ""}
            onChange={({ target }) => go({ state: target.value || null })}
          >
            <option value="">{strings.anyState}</option>
            {deliveryStates.map((state) => (
              <option key={state} value={state}>
                {strings.states[state]}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={strings.type}
            className="w-44"
            value={filter.type ?? ""}
            onChange={({ target }) => go({ type: target.value || null })}
          >
            <option value="">{strings.anyType}</option>
            {types.map((type) => (
              <option key={type}>{type}</option>
            ))}
          </SelectField>
        </div>
      </div>
      {!deliveries && (error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <RowsSkeleton />)}
      {deliveries?.length === 0 && (
        <StateMessage
          title={isFiltered ? strings.noneLikeThis : strings.none}
          help={isFiltered ? undefined : strings.noneHelp}
          action={isFiltered && <Button onClick={() => go({ state: null, type: null })}>{strings.showAll}</Button>}
        />
      )}
      {deliveries && deliveries.length > 0 && (
        <ul aria-label={strings.title} className="divide-y divide-line rounded-card border border-line bg-raised">
          {deliveries.map((delivery) => (
            <DeliveryRow
              key={delivery.id}
              delivery={delivery}
              isOpen={params.get("delivery") === delivery.id}
              canReplay={endpoint.disabled_at === null}
              onToggle={(isOpen) => go({ delivery: isOpen ? delivery.id : null })}
            />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button isBusy={isFetchingNextPage} className="justify-self-center" onClick={() => void fetchNextPage()}>
          {strings.more}
        </Button>
      )}
    </section>
  );
}

const RowsSkeleton = () => (
  <div className="grid gap-3">
    <LoadingLine />
    <Skeleton className="h-16" />
    <Skeleton className="h-16" />
    <Skeleton className="h-16" />
  </div>
);
