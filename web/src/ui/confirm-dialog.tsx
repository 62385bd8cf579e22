import type { ReactNode } from "react";
import { shellStrings } from "../strings/shell.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

interface ConfirmDialogProps {
  readonly title: string;
  /** What follows from it. */
  readonly help?: ReactNode;
  /** What is done, on the button that does it. */
  readonly action: string;
  /** `danger` for what cannot be taken back. */
  readonly look?: "primary" | "danger";
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once more before something. Load it lazily, as every dialog. */
export const ConfirmDialog = ({ title, help, action, look = "primary", onConfirm, onClose }: ConfirmDialogProps) => (
  <Dialog isOpen onClose={onClose} title={title} help={help}>
    <div className="flex flex-wrap justify-end gap-2">
      <Button onClick={onClose}>{shellStrings.cancel}</Button>
      <Button look={look} onClick={onConfirm}>
        {action}
      </Button>
    </div>
  </Dialog>
);
