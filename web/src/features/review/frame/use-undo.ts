import { notify } from "../../../lib/notify.ts";
import { reviewStrings } from "../../../strings/review.ts";
import type { ReviewScreen } from "../review-screen.ts";

type Parts = Pick<ReviewScreen, "go" | "decisions">;

/** Takes back the last decision, whichever it is. */
export function useUndo(parts: Parts): () => void {
  const undoMove = useUndoMove(parts);
  return () => undoMove();
}

/**
 * Takes back the last decision, with an id only that one while it is the last, and brings its pictures back on the screen:
 * one large, several selected in the grid.
 */
export function useUndoMove({ go, decisions }: Parts): (id?: string) => void {
  return (id) => {
    const move = decisions.undo(id);
    if (!move && id !== undefined) return; // other decisions came after it
    if (!move) return void notify.tell(reviewStrings.nothingToUndo, { id: "undo" });
    const isOne = move.ids.length === 1;
    go({
      status: move.from,
      image: move.ids[0] ?? null,
      mode: isOne ? "single" : "grid",
      selected: isOne ? [] : move.ids,
      open: null,
    });
    void notify.tell(reviewStrings.undone(move.ids.length), { id: "undo" });
  };
}
