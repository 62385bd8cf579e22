import type { BatchQuote } from "../../../../../shared/batches.ts";
import { formatDuration } from "../../../strings/format.ts";
import { generateStrings } from "../../../strings/generate.ts";
import { startStrings as strings } from "../../../strings/generate-start.ts";
import { formatUsdRange } from "../../../strings/usd.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";

interface ConfirmBatchProps {
  readonly quote: BatchQuote;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once more before a large batch. */
export default function ConfirmBatch({ quote, onConfirm, onCancel }: ConfirmBatchProps) {
  const { images, low_usd, high_usd, estimated_seconds } = quote;
  const price = formatUsdRange(low_usd, high_usd);
  return (
    <ConfirmDialog
      title={strings.confirmTitle(images, price)}
      help={strings.confirmHelp(formatDuration(estimated_seconds))}
      action={generateStrings.generate(images, price)}
      onConfirm={onConfirm}
      onClose={onCancel}
    />
  );
}
