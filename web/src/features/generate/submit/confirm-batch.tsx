import type { BatchQuote } from "../../../../../shared/batches.ts";
import { formatDuration, formatUsd } from "../../../strings/format.ts";
import { generateStrings } from "../../../strings/generate.ts";
import { startStrings as strings } from "../../../strings/generate-start.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";

interface ConfirmBatchProps {
  readonly quote: BatchQuote;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once more before a large batch. */
export default function ConfirmBatch({ quote, onConfirm, onCancel }: ConfirmBatchProps) {
  const { images, estimated_usd, estimated_seconds } = quote;
  return (
    <ConfirmDialog
      title={strings.confirmTitle(images, formatUsd(estimated_usd))}
      help={strings.confirmHelp(formatDuration(estimated_seconds))}
      action={generateStrings.generate(images, formatUsd(estimated_usd))}
      onConfirm={onConfirm}
      onClose={onCancel}
    />
  );
}
