import { useQuery } from "@tanstack/react-query";
import { Navigate } from "react-router-dom";
import { failureOf } from "../../../lib/failure.ts";
import { batchPath, paths } from "../../../lib/paths.ts";
import { isUuid } from "../../../lib/uuid.ts";
import { batchesStrings } from "../../../strings/batches.ts";
import { batchesOneStrings as strings } from "../../../strings/batches-one.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { LoadingLine } from "../../../ui/loading-line.tsx";
import { Page } from "../../../ui/page.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { usePollInterval } from "../../live/live.ts";
import { ResultsPart } from "../results/results-part.tsx";
import { usePulse } from "../use-pulse.ts";
import { BatchActions } from "./batch-actions.tsx";
import { BatchFacts } from "./batch-facts.tsx";
import { BatchNotices } from "./batch-notices.tsx";
import { headOptions, oneKey, progressOptions } from "./read-one.ts";
import { RowsPart } from "./rows-part.tsx";
import { StateBar } from "./state-bar.tsx";

const back = <LinkButton to={batchPath()}>{strings.all}</LinkButton>;

/** One batch of rows, as it is now: how far it is, what can be done with it, each row, and what came of it. */
export default function OneBatch({ id }: { readonly id: string }) {
  return isUuid(id) ? <KnownBatch id={id} /> : <NoBatch />;
}

function KnownBatch({ id }: { readonly id: string }) {
  const head = useQuery(headOptions(id));
  const poll = usePollInterval();
  const { data: progress, ...asking } = useQuery({
    ...progressOptions(id),
    enabled: head.data !== undefined && head.data !== null && head.data.rows > 0,
    refetchInterval: ({ state: { data } }) => poll || (data && leftOf(data) > 0 ? 15_000 : false),
  });
  usePulse(oneKey(id));
  const error = head.error ?? asking.error;
  if (head.data === null) return <NoBatch />;
  if (head.data?.rows === 0) return <Navigate replace to={`${paths.generate}?batch=${id}`} />;
  const name = head.data?.name ?? head.data?.recipes?.name ?? batchesStrings.unnamed;
  if (!head.data || !progress) {
    const retry = () => void Promise.all([head.refetch(), asking.refetch()]);
    return (
      <Page title={head.data ? name : batchesStrings.title} actions={back}>
        {error ? <FailureMessage error={failureOf(error)} onRetry={retry} /> : <OneSkeleton />}
      </Page>
    );
  }
  return (
    <Page title={name} actions={back}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <BatchNotices progress={progress} />
        <StateBar progress={progress} />
        <BatchFacts head={head.data} progress={progress} askedAt={asking.dataUpdatedAt} />
        <BatchActions progress={progress} />
        <ResultsPart id={id} name={name} head={head.data} progress={progress} />
        <RowsPart head={head.data} progress={progress} />
      </div>
    </Page>
  );
}

const leftOf = ({ waiting, held, paused, running }: Record<"waiting" | "held" | "paused" | "running", number>) =>
  waiting + held + paused + running;

const NoBatch = () => (
  <Page title={batchesStrings.title}>
    <StateMessage title={strings.missingTitle} help={strings.missingHelp} action={back} />
  </Page>
);

const OneSkeleton = () => (
  <div className="grid gap-4">
    <LoadingLine />
    <Skeleton className="h-8" />
    <Skeleton className="h-20" />
    <Skeleton className="h-96" />
  </div>
);
