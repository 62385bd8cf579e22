import { ArrowLeft, ArrowRight, Check, RotateCcw, Undo2, X } from "lucide-react";
import { editingStrings } from "../../../strings/editing.ts";
import { reviewStrings } from "../../../strings/review.ts";
import { BarButton } from "../frame/bar-button.tsx";
import type { Decide } from "./use-decide.ts";

export interface DecisionBarProps {
  readonly decide: Decide;
  readonly onApprove: () => void;
  readonly onReject: () => void;
  readonly onUndo: () => void;
  readonly canUndo: boolean;
}

/** What the keys do, for the mouse and the thumb. */
export function DecisionBar({ decide, onApprove, onReject, onUndo, canUndo }: DecisionBarProps) {
  const { status, next, previous } = decide;
  return (
    <div
      role="toolbar"
      aria-label={reviewStrings.actions}
      className="fixed inset-x-0 bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 flex items-center gap-2 border-t border-line bg-raised p-2 md:bottom-0 md:left-56 lg:static lg:shrink-0 lg:justify-center lg:border-0 lg:bg-transparent lg:p-0"
    >
      <BarButton
        keycap="K"
        isCompact
        disabled={!previous}
        icon={<ArrowLeft aria-hidden />}
        onClick={() => decide.step(-1)}
      >
        {reviewStrings.previous}
      </BarButton>
      <BarButton keycap="Z" isCompact disabled={!canUndo} icon={<Undo2 aria-hidden />} onClick={onUndo}>
        {editingStrings.undo}
      </BarButton>
      {status !== "rejected" && (
        <BarButton keycap="R" look="danger" disabled={!status} icon={<X aria-hidden />} onClick={onReject}>
          {editingStrings.reject}
        </BarButton>
      )}
      {(status === "approved" || status === "rejected") && (
        <BarButton keycap="B" icon={<RotateCcw aria-hidden />} onClick={() => decide.decide("ready")}>
          {reviewStrings.reopen}
        </BarButton>
      )}
      {status !== "approved" && (
        <BarButton keycap="A" look="primary" disabled={!status} icon={<Check aria-hidden />} onClick={onApprove}>
          {reviewStrings.approve}
        </BarButton>
      )}
      <BarButton keycap="J" isCompact disabled={!next} icon={<ArrowRight aria-hidden />} onClick={() => decide.step(1)}>
        {reviewStrings.next}
      </BarButton>
    </div>
  );
}
