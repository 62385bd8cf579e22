import { lazy, Suspense, useMemo } from "react";
import { patiently } from "../../lib/patiently.ts";
import { reviewStrings } from "../../strings/review.ts";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { Page } from "../../ui/page.tsx";
import { statusesOf } from "./decisions/decision-log.ts";
import { useDecisions } from "./decisions/use-decisions.ts";
import { OfflineMessage } from "./frame/offline-message.tsx";
import { ReviewSkeleton } from "./frame/review-skeleton.tsx";
import { ReviewTools } from "./frame/review-tools.tsx";
import { waitingIds } from "./queue/queue.ts";
import { useQueue } from "./queue/use-queue.ts";
import { SingleReview } from "./single/single-review.tsx";
import { useReviewUrl } from "./use-review-url.ts";

const GridReview = lazy(patiently(() => import("./grid/grid-review.tsx")));

/** The pictures that wait for a decision, one by one or as a grid. */
export function Review() {
  const [url, go] = useReviewUrl();
  const decisions = useDecisions();
  const { data: queue, isWhole, error, refetch, fetchStatus } = useQueue(url);
  const { log } = decisions;
  const waiting = useMemo(
    () => (queue ? waitingIds(queue, statusesOf(log), url.status) : undefined),
    [queue, log, url.status],
  );
  const isOfflineFromTheStart = !queue && fetchStatus === "paused";
  const isEnough = isWhole || (url.mode === "single" && waiting !== undefined && waiting.length > 0);
  const screen = isEnough && queue && waiting && { url, go, queue, waiting, decisions };
  return (
    <Page
      isWide
      title={reviewStrings.title}
      actions={
        <ReviewTools url={url} go={go} queue={queue} waiting={isWhole ? waiting : undefined} decisions={decisions} />
      }
    >
      {screen && url.mode === "single" && <SingleReview {...screen} />}
      {screen && url.mode === "grid" && (
        <Suspense fallback={<ReviewSkeleton />}>
          <GridReview key={`${url.status} ${url.batch}`} {...screen} />
        </Suspense>
      )}
      {!screen && isOfflineFromTheStart && <OfflineMessage />}
      {!screen &&
        !isOfflineFromTheStart &&
        (error ? <FailureMessage error={error} onRetry={refetch} /> : <ReviewSkeleton />)}
    </Page>
  );
}
