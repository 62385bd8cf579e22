import { notify } from "../../../lib/notify.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { reviewStrings } from "../../../strings/review.ts";
import { useUndoMove } from "../frame/use-undo.ts";
import type { ReviewScreen } from "../review-screen.ts";
import type { QueueStatus } from "../review-url.ts";

/** Decides about all chosen pictures in one call, with one undo. */
export function useDecideMany(
  screen: ReviewScreen,
  chosen: readonly string[],
  select: (ids: readonly string[]) => void,
) {
  const { url, go, decisions } = screen;
  const undoMove = useUndoMove(screen);
  return (to: QueueStatus, reason: string | null = null) => {
    if (chosen.length === 0 || to === url.status) return;
    const move = decisions.decide({ ids: chosen, from: url.status, to, reason });
    select([]);
    go({ open: null });
    void notify.done(reviewStrings.didMany[to](chosen.length), {
      id: "bulk",
      action: { label: editingStrings.undo, onClick: () => undoMove(move) },
    });
  };
}
