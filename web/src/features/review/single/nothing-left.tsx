import { useKeys } from "../../../lib/keyboard.ts";
import EmptyReview from "../frame/empty-review.tsx";
import { ReviewDialogs } from "../frame/review-dialogs.tsx";
import { screenKeys } from "../frame/screen-keys.ts";
import type { ReviewScreen } from "../review-screen.ts";

export type NothingLeftProps = ReviewScreen & { readonly undo: () => void };

/** The queue is empty; the last decisions can still be taken back. */
export default function NothingLeft({ undo, ...screen }: NothingLeftProps) {
  const { url, go, decisions } = screen;
  useKeys(screenKeys(screen, undo), url.open === null);
  return (
    <>
      <EmptyReview url={url} last={decisions.log.history.at(-1)} onUndo={undo} />
      <ReviewDialogs url={url} go={go} count={0} onReject={() => {}} />
    </>
  );
}
