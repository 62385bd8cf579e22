import { notify } from "../../../lib/notify.ts";
import { reviewStrings } from "../../../strings/review.ts";
import type { ReviewScreen } from "../review-screen.ts";
import type { QueueStatus } from "../review-url.ts";

/** Decides about all chosen pictures in one call, with one undo. */
export function useDecideMany(
  { url, go, decisions }: ReviewScreen,
  chosen: readonly string[],
  select: (ids: readonly string[]) => void,
  undoMove: (id: string) => void,
) {
  return (to: QueueStatus, reason: string | null = null) => {
    if (chosen.length === 0 || to === url.status) return;
    const move = decisions.decide({ ids: chosen, from: url.status, to, reason });
    select([]);
    go({ open: null });
    void notify.done(reviewStrings.didMany[to](chosen.length), {
      id: "bulk",
      action: { label: reviewStrings.undo, onClick: () => undoMove(move) },
    });
  };
}
