import { Suspense, useEffect } from "react";
import { once, useKeys } from "../../../lib/keyboard.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { isFlawed } from "../../editing/details/fidelity.ts";
import { usePictureDetails } from "../../editing/details/use-picture-details.ts";
import { useHeld } from "../flaws/use-held.ts";
import { OfflineMessage } from "../frame/offline-message.tsx";
import { ReviewDialogs } from "../frame/review-dialogs.tsx";
import { ReviewLayout } from "../frame/review-layout.tsx";
import { PanelSkeleton } from "../frame/review-skeleton.tsx";
import { screenKeys } from "../frame/screen-keys.ts";
import { markLookedAt } from "../queue/queue-cache.ts";
import type { ReviewScreen } from "../review-screen.ts";
import { DecisionBar } from "./decision-bar.tsx";
import { DetailsPanel } from "./details-panel.tsx";
import { Spoken } from "./spoken.tsx";
import { Stage } from "./stage.tsx";
import { useDecide } from "./use-decide.ts";

const Missing = lazyPart(() => import("./missing.tsx"));
const CutOutOver = lazyPart(() => import("../flaws/cut-out-over.tsx"));

export type OnePictureProps = ReviewScreen & { readonly id: string; readonly undo: () => void };

/** One picture, all about it, and what can be decided. */
export function OnePicture({ id, undo, ...screen }: OnePictureProps) {
  const { url, go, queue, decisions } = screen;
  const { data, error, refetch, fetchStatus } = usePictureDetails(id);
  const picture = data?.deleted_at ? null : data;
  const decide = useDecide(screen, id, picture);
  useEffect(() => markLookedAt(queryClient, id), [id]);

  const editTags = (isEditing: boolean) => go({ open: isEditing ? "tags" : null });
  const reject = () => decide.status && decide.status !== "rejected" && go({ open: "reject" });
  /** A scene with a product that differs wants a second word. */
  const asks = picture != null && isFlawed(picture) && decide.status !== null && decide.status !== "approved";
  const approve = () => (asks ? go({ open: "approve" }) : decide.decide("approved"));
  const isDeciding = url.open === null || url.open === "tags" || (url.open === "approve" && !asks);
  const compared = (picture && isFlawed(picture) && picture.parent_id) || null;
  const held = useHeld("c", isDeciding && compared !== null);
  const next = () => decide.step(1);
  const previous = () => decide.step(-1);
  useKeys(
    {
      ...screenKeys(screen, undo),
      j: next,
      ArrowRight: next,
      k: previous,
      ArrowLeft: previous,
      a: once(approve),
      r: once(reject),
      b: once(() => decide.decide("ready")),
      t: once(() => editTags(true)),
    },
    isDeciding,
  );

  if (picture === null) return <Missing onNext={() => go({ image: decide.next ?? decide.previous })} />;
  if (!picture && error) return <FailureMessage error={error} onRetry={refetch} />;
  if (!picture && fetchStatus === "paused") return <OfflineMessage />;
  return (
    <>
      <ReviewLayout
        ratio={picture?.width && picture.height ? picture.width / picture.height : null}
        picture={
          picture ? (
            <>
              <Stage key={id} picture={picture} elsewhere={queue.left[id]} onNext={decide.next ? next : undefined} />
              <Suspense>{held.isHeld && compared && <CutOutOver scene={picture} cutOutId={compared} />}</Suspense>
            </>
          ) : (
            <Skeleton className="absolute inset-0" />
          )
        }
        bar={
          <DecisionBar
            decide={decide}
            onApprove={approve}
            onReject={reject}
            onUndo={undo}
            canUndo={decisions.log.history.length > 0}
          />
        }
        panel={
          picture ? (
            <DetailsPanel
              picture={picture}
              url={url}
              onEditTags={editTags}
              onHoldCutOut={held.press}
              status={decide.status}
            />
          ) : (
            <PanelSkeleton />
          )
        }
      />
      <Spoken picture={picture} last={decisions.log.history.at(-1)} />
      <ReviewDialogs
        url={url}
        go={go}
        count={1}
        onReject={(reason) => decide.decide("rejected", reason)}
        onApprove={asks ? () => decide.decide("approved", null, true) : undefined}
      />
    </>
  );
}
