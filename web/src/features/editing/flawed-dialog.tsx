import { flawStrings as strings } from "../../strings/flaws.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";

export interface FlawedDialogProps {
  readonly onApprove: () => void;
  readonly onClose: () => void;
}

/** Asks once before a scene is approved in which the product is not as on its photo. */
export default function FlawedDialog({ onApprove, onClose }: FlawedDialogProps) {
  return (
    <ConfirmDialog
      title={strings.askTitle}
      help={strings.askHelp}
      action={strings.askAction}
      onConfirm={onApprove}
      onClose={onClose}
    />
  );
}
