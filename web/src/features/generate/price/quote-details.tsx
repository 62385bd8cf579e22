import { TriangleAlert } from "lucide-react";
import type { BatchQuote } from "../../../../../shared/batches.ts";
import { formatDuration, formatUsd } from "../../../strings/format.ts";
import { startStrings as strings } from "../../../strings/generate-start.ts";
import { sizeText } from "../catalog/size-text.ts";
import { useGenerateForm } from "../form/form-place.ts";
import { SentPrompts } from "./sent-prompts.tsx";

/** The price, the time, and every prompt as it is sent. */
export function QuoteDetails({ quote }: { readonly quote: BatchQuote }) {
  const { catalog } = useGenerateForm();
  const { prompts, images, model_id, size, unfilled, estimated_usd, estimated_seconds } = quote;
  const model = catalog.models.find(({ id }) => id === model_id)?.name ?? model_id;
  return (
    <div className="grid gap-3">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 [&_dt]:text-ink-soft">
        <dt>{strings.makes}</dt>
        <dd>
          {strings.pictures(images)}, {sizeText(size)}
        </dd>
        <dt>{strings.model}</dt>
        <dd>{model}</dd>
        <dt>{strings.takes}</dt>
        <dd>{strings.about(formatDuration(estimated_seconds))}</dd>
        <dt>{strings.costs}</dt>
        <dd className="font-medium">{formatUsd(estimated_usd)}</dd>
      </dl>
      {unfilled.length > 0 && (
        <p role="status" className="flex gap-2 rounded-control bg-warn-soft px-3 py-2 text-warn">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {strings.unfilled(unfilled)}
        </p>
      )}
      <div>
        <h3 className="mb-1 text-ink-soft">{strings.sentToModel}</h3>
        <SentPrompts prompts={prompts} count={images / prompts.length} />
      </div>
    </div>
  );
}
