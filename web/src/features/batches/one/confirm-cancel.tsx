import { batchesOneStrings as strings } from "../../../strings/batches-one.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";

interface ConfirmCancelProps {
  readonly left: number;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export default function ConfirmCancel({ left, onConfirm, onClose }: ConfirmCancelProps) {
  return (
    <ConfirmDialog
      title={strings.cancelTitle}
      help={strings.cancelHelp(left)}
      action={strings.cancel}
      look="danger"
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}
