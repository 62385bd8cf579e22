import { useQuery } from "@tanstack/react-query";
import { FileSpreadsheet, Plus } from "lucide-react";
import { useSearchParams } from "react-router-dom";
import { batchPath } from "../../../lib/paths.ts";
import { batchesStrings as strings } from "../../../strings/batches.ts";
import { Button } from "../../../ui/button.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { LoadingLine } from "../../../ui/loading-line.tsx";
import { Page } from "../../../ui/page.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { usePollInterval } from "../../live/live.ts";
import { usePulse } from "../use-pulse.ts";
import { BatchRow } from "./batch-row.tsx";
import { batchListKey, listOptions } from "./list-options.ts";
import { batchStates, type ListView, madeOf, mostShown, readListView, writeListView } from "./list-view.ts";

const step = 50;

/** Every batch of one's own, for admins all, the newest first. */
export function BatchList() {
  const [params, setParams] = useSearchParams();
  const view = readListView(params);
  const { data, error, refetch, isPlaceholderData, isFetching } = useQuery({
    ...listOptions(view),
    refetchInterval: usePollInterval(),
  });
  usePulse(batchListKey);
  const change = (next: Partial<ListView>) =>
    setParams(writeListView({ ...view, ...next }), { replace: true, preventScrollReset: true });
  const isNarrowed = view.state !== null || view.made_of !== null;
  return (
    <Page
      title={strings.title}
      actions={
        <LinkButton look="primary" to={batchPath("new")} icon={<Plus aria-hidden />}>
          {strings.create}
        </LinkButton>
      }
    >
      <p className="-mt-3 mb-6 max-w-prose text-ink-soft">{strings.intro}</p>
      {(isNarrowed || (data && data.batches.length > 0)) && (
        <div className="mb-4 flex flex-wrap gap-3">
          <SelectField
            label={strings.stateFilter}
            className="min-w-0 flex-1 basis-36 sm:max-w-60"
            value={view.state ?? ""}
            onChange={({ target }) => change({ state: batchStates.find((state) => state === target.value) ?? null })}
          >
            <option value="">{strings.anyState}</option>
            {batchStates.map((state) => (
              <option key={state} value={state}>
                {strings.states[state]}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={strings.kindFilter}
            className="min-w-0 flex-1 basis-36 sm:max-w-60"
            value={view.made_of ?? ""}
            onChange={({ target }) => change({ made_of: madeOf.find((kind) => kind === target.value) ?? null })}
          >
            <option value="">{strings.anyKind}</option>
            {madeOf.map((kind) => (
              <option key={kind} value={kind}>
                {strings.kinds[kind]}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      {!data && (error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <ListSkeleton />)}
      {data?.batches.length === 0 &&
        (isNarrowed ? (
          <StateMessage
            title={strings.nothingTitle}
            help={strings.nothingHelp}
            action={<Button onClick={() => change({ state: null, made_of: null })}>{strings.showAll}</Button>}
          />
        ) : (
          <StateMessage
            icon={<FileSpreadsheet aria-hidden />}
            title={strings.emptyTitle}
            help={strings.emptyHelp}
            action={
              <LinkButton look="primary" to={batchPath("new")}>
                {strings.create}
              </LinkButton>
            }
          />
        ))}
      {data && data.batches.length > 0 && (
        <div className="grid gap-4">
          <ul
            aria-label={strings.list}
            aria-busy={isPlaceholderData}
            className="divide-y divide-line overflow-hidden rounded-card border border-line bg-raised"
          >
            {data.batches.map((batch) => (
              <BatchRow key={batch.id} batch={batch} />
            ))}
          </ul>
          {data.more && view.take < mostShown && (
            <Button
              className="justify-self-center"
              isBusy={isPlaceholderData && isFetching}
              onClick={() => change({ take: view.take + step })}
            >
              {strings.more}
            </Button>
          )}
        </div>
      )}
    </Page>
  );
}

const ListSkeleton = () => (
  <div className="grid gap-3">
    <LoadingLine />
    <Skeleton className="h-20" />
    <Skeleton className="h-20" />
    <Skeleton className="h-20" />
  </div>
);
