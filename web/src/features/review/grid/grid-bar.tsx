import { Check, RotateCcw, Undo2, X } from "lucide-react";
import { editingStrings } from "../../../strings/editing.ts";
import { formatNumber } from "../../../strings/format.ts";
import { reviewStrings } from "../../../strings/review.ts";
import { Button } from "../../../ui/button.tsx";
import { BarButton } from "../frame/bar-button.tsx";
import type { QueueStatus } from "../review-url.ts";

export interface GridBarProps {
  readonly status: QueueStatus;
  readonly selected: number;
  readonly total: number;
  readonly canUndo: boolean;
  readonly onAll: () => void;
  readonly onNone: () => void;
  readonly onUndo: () => void;
  readonly onReject: () => void;
  readonly onDecide: (to: QueueStatus) => void;
}

/** What can be done with all that is selected, in one call. */
export function GridBar({ status, selected, total, canUndo, ...on }: GridBarProps) {
  const hasNone = selected === 0;
  return (
    <>
      <div className="mb-3 flex min-h-10 flex-wrap items-center gap-2 text-sm lg:absolute lg:mb-0">
        <p role="status" className="font-medium tabular-nums">
          {hasNone ? (
            <span className="text-ink-soft">{reviewStrings.selectHint}</span>
          ) : (
            reviewStrings.selected(selected)
          )}
        </p>
        {selected < total && (
          <Button size="small" onClick={on.onAll} aria-keyshortcuts="Control+a">
            {reviewStrings.selectAll(formatNumber(total))}
          </Button>
        )}
        {!hasNone && (
          <Button size="small" look="quiet" onClick={on.onNone}>
            {reviewStrings.selectNone}
          </Button>
        )}
      </div>
      <div
        role="toolbar"
        aria-label={reviewStrings.actions}
        className="fixed inset-x-0 bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 flex items-center gap-2 border-t border-line bg-raised p-2 md:bottom-0 md:left-56 lg:static lg:ml-auto lg:w-fit lg:border-0 lg:bg-transparent lg:p-0"
      >
        <BarButton keycap="Z" isCompact disabled={!canUndo} icon={<Undo2 aria-hidden />} onClick={on.onUndo}>
          {editingStrings.undo}
        </BarButton>
        {status !== "rejected" && (
          <BarButton keycap="R" look="danger" disabled={hasNone} icon={<X aria-hidden />} onClick={on.onReject}>
            {editingStrings.reject}
          </BarButton>
        )}
        {status !== "ready" && (
          <BarButton
            keycap="B"
            disabled={hasNone}
            icon={<RotateCcw aria-hidden />}
            onClick={() => on.onDecide("ready")}
          >
            {reviewStrings.reopen}
          </BarButton>
        )}
        {status !== "approved" && (
          <BarButton
            keycap="A"
            look="primary"
            disabled={hasNone}
            icon={<Check aria-hidden />}
            onClick={() => on.onDecide("approved")}
          >
            {reviewStrings.approve}
          </BarButton>
        )}
      </div>
    </>
  );
}
