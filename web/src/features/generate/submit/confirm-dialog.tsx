import type { BatchQuote } from "../../../../../shared/batches.ts";
import { formatDuration, formatUsd } from "../../../strings/format.ts";
import { generateStrings } from "../../../strings/generate.ts";
import { startStrings as strings } from "../../../strings/generate-start.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";

interface ConfirmDialogProps {
  readonly quote: BatchQuote;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once more before a large batch. */
export default function ConfirmDialog({ quote, onConfirm, onCancel }: ConfirmDialogProps) {
  const { images, estimated_usd, estimated_seconds } = quote;
  return (
    <Dialog
      isOpen
      onClose={onCancel}
      title={strings.confirmTitle(images, formatUsd(estimated_usd))}
      help={strings.confirmHelp(formatDuration(estimated_seconds))}
    >
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{strings.cancel}</Button>
        <Button look="primary" onClick={onConfirm} autoFocus>
          {generateStrings.generate(images, formatUsd(estimated_usd))}
        </Button>
      </div>
    </Dialog>
  );
}
