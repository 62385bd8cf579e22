import { useState } from "react";
import { libraryBulkStrings } from "../../../strings/library-bulk.ts";
import RejectDialog from "../../editing/reject-dialog.tsx";

export interface BulkRejectDialogProps {
  readonly count: number;
  /** Whether the approved ones are meant too, unless the person says otherwise. */
  readonly isAlsoApproved: boolean;
  onReject(reason: string | null, isAlsoApproved: boolean): void;
  onClose(): void;
}

/** Why, and whether those that are served already are meant too. */
export function BulkRejectDialog({ count, isAlsoApproved, onReject, onClose }: BulkRejectDialogProps) {
  const [withApproved, setWithApproved] = useState(isAlsoApproved);
  return (
    <RejectDialog count={count} onReject={(reason) => onReject(reason, withApproved)} onClose={onClose}>
      <label className="flex items-center gap-3 text-sm">
        <input
          type="checkbox"
          checked={withApproved}
          onChange={(event) => setWithApproved(event.target.checked)}
          className="size-5 shrink-0 accent-accent"
        />
        {libraryBulkStrings.rejectAlsoApproved}
      </label>
    </RejectDialog>
  );
}
