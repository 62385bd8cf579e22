import { formatDuration } from "../../../strings/format.ts";
import { generateStrings } from "../../../strings/generate.ts";
import { startStrings as strings } from "../../../strings/generate-start.ts";
import { formatUsdRange } from "../../../strings/usd.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import type { Question } from "./use-submission.ts";

interface ConfirmBatchProps {
  readonly question: Question;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once more before a large batch, and before one that may cost more than was shown. */
export default function ConfirmBatch({ question: { quote, hasRisen }, onConfirm, onCancel }: ConfirmBatchProps) {
  const { images, low_usd, high_usd, estimated_seconds } = quote;
  const price = formatUsdRange(low_usd, high_usd);
  return (
    <ConfirmDialog
      title={strings.confirmTitle(images, price)}
      help={[hasRisen && strings.hasRisen, strings.confirmHelp(formatDuration(estimated_seconds))]
        .filter(Boolean)
        .join(" ")}
      action={generateStrings.generate(images, price)}
      onConfirm={onConfirm}
      onClose={onCancel}
    />
  );
}
