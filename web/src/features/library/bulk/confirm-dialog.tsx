import { libraryStrings } from "../../../strings/library.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";

export interface ConfirmDialogProps {
  /** Those that cannot be taken back. */
  readonly kind: keyof typeof libraryStrings.confirm;
  readonly count: number;
  onConfirm(): void;
  onClose(): void;
}

export function ConfirmDialog({ kind, count, onConfirm, onClose }: ConfirmDialogProps) {
  const { title, help, action } = libraryStrings.confirm[kind];
  return (
    <Dialog isOpen onClose={onClose} title={title(count)} help={help}>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{libraryStrings.cancel}</Button>
        <Button look="primary" onClick={onConfirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
