import { libraryBulkStrings } from "../../../strings/library-bulk.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";

export interface ConfirmDialogProps {
  /** Those that cannot be taken back. */
  readonly kind: keyof typeof libraryBulkStrings.confirm;
  readonly count: number;
  onConfirm(): void;
  onClose(): void;
}

export function ConfirmDialog({ kind, count, onConfirm, onClose }: ConfirmDialogProps) {
  const { title, help, action } = libraryBulkStrings.confirm[kind];
  return (
    <Dialog isOpen onClose={onClose} title={title(count)} help={help}>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{libraryBulkStrings.cancel}</Button>
        <Button look="primary" onClick={onConfirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
