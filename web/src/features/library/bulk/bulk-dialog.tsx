import type { LibraryView } from "../view/library-view.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { RejectDialog } from "./reject-dialog.tsx";
import { TagDialog } from "./tag-dialog.tsx";
import type { Asking, BulkChoiceState } from "./use-bulk-choice.ts";

export interface BulkDialogProps {
  readonly asking: Asking;
  readonly count: number;
  readonly view: LibraryView;
  readonly choice: BulkChoiceState;
}

/** What is asked before the work begins. */
export default function BulkDialog({ asking, count, view, choice: { begin, dismiss } }: BulkDialogProps) {
  switch (asking) {
    case "reject":
      return (
        <RejectDialog
          count={count}
          isAlsoApproved={view.statuses.includes("approved")}
          onReject={(reason, isAlsoApproved) => begin({ kind: "reject", reason, isAlsoApproved })}
          onClose={dismiss}
        />
      );
    case "tag":
      return <TagDialog count={count} onTag={(add, remove) => begin({ kind: "tag", add, remove })} onClose={dismiss} />;
    default:
      return <ConfirmDialog kind={asking} count={count} onConfirm={() => begin({ kind: asking })} onClose={dismiss} />;
  }
}
