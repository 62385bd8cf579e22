import { notify } from "../../../lib/notify.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { flawStrings } from "../../../strings/flaws.ts";
import { reviewStrings } from "../../../strings/review.ts";
import { useUndoMove } from "../frame/use-undo.ts";
import type { ReviewScreen } from "../review-screen.ts";
import type { QueueStatus } from "../review-url.ts";
import { knownTile } from "./tile-cache.ts";

export type DecideMany = (to: QueueStatus, reason?: string | null, withFlaws?: boolean) => void;

/**
 * Decides about all chosen pictures in one call, with one undo. Scenes in which the product differs from its photo are not
 * approved with others: they stay selected. One that is chosen by itself is approved `withFlaws`, once somebody was asked.
 */
export function useDecideMany(
  screen: ReviewScreen,
  chosen: readonly string[],
  select: (ids: readonly string[]) => void,
): DecideMany {
  const { url, go, decisions } = screen;
  const undoMove = useUndoMove(screen);
  return (to, reason = null, withFlaws = false) => {
    if (chosen.length === 0 || to === url.status) return;
    const left = to === "approved" && !withFlaws ? chosen.filter((id) => knownTile(id)?.isFlawed) : [];
    if (left.length === 1 && chosen.length === 1) return go({ open: "approve" });
    const ids = chosen.filter((id) => !left.includes(id));
    if (left.length > 0) void notify.tell(flawStrings.left(left.length), { id: "flawed" });
    if (ids.length === 0) return;
    const move = decisions.decide({ ids, from: url.status, to, reason, ...(withFlaws && { withFlaws }) });
    select(left);
    go({ open: null });
    void notify.done(reviewStrings.didMany[to](ids.length), {
      id: "bulk",
      action: { label: editingStrings.undo, onClick: () => undoMove(move) },
    });
  };
}
