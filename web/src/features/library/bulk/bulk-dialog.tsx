import { libraryBulkStrings } from "../../../strings/library-bulk.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import type { LibraryView } from "../view/library-view.ts";
import { BulkRejectDialog } from "./bulk-reject-dialog.tsx";
import { TagDialog } from "./tag-dialog.tsx";
import type { Asking, BulkChoiceState } from "./use-bulk-choice.ts";

export interface BulkDialogProps {
  readonly asking: Asking;
  readonly count: number;
  readonly view: LibraryView;
  readonly choice: BulkChoiceState;
}

/** What is asked before the work begins. */
export default function BulkDialog({
  asking,
  count,
  view,
  choice: { used, begin, beginUsed, dismiss },
}: BulkDialogProps) {
  switch (asking) {
    case "reject":
      return (
        <BulkRejectDialog
          count={count}
          isAlsoApproved={view.statuses.includes("approved")}
          onReject={(reason, isAlsoApproved) => begin({ kind: "reject", reason, isAlsoApproved })}
          onClose={dismiss}
        />
      );
    case "tag":
      return <TagDialog count={count} onTag={(add, remove) => begin({ kind: "tag", add, remove })} onClose={dismiss} />;
    case "withdraw":
    case "trash":
      return (
        <ConfirmDialog
          title={libraryBulkStrings.confirmUsed[asking](count)}
          help={libraryBulkStrings.keepsUsed(used)}
          action={libraryBulkStrings.bulkActions[asking]}
          onConfirm={() => beginUsed(asking)}
          onClose={dismiss}
        />
      );
    default: {
      const { title, help, action } = libraryBulkStrings.confirm[asking];
      return (
        <ConfirmDialog
          title={title(count)}
          help={help}
          action={action}
          onConfirm={() => begin({ kind: asking })}
          onClose={dismiss}
        />
      );
    }
  }
}
