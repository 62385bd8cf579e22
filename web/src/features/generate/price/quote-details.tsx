import { TriangleAlert } from "lucide-react";
import type { BatchQuote } from "../../../../../shared/batch-quotes.ts";
import { sizeText } from "../../../lib/size-text.ts";
import { formatDuration } from "../../../strings/format.ts";
import { startStrings as strings } from "../../../strings/generate-start.ts";
import { formatUsdRange } from "../../../strings/usd.ts";
import { useGenerateForm } from "../form/form-place.ts";
import { openFields } from "../values/asked.ts";
import { QuotedModels } from "./quoted-models.tsx";
import { SentPrompts } from "./sent-prompts.tsx";

/** The price, the time, and every prompt as it is sent. */
export function QuoteDetails({ quote }: { readonly quote: BatchQuote }) {
  const { catalog, values } = useGenerateForm();
  const { prompts, images, models, unfilled, low_usd, high_usd, estimated_seconds } = quote;
  const nameOf = (id: string) => catalog.models.find((model) => model.id === id)?.name ?? id;
  const [only, ...others] = models;
  // Nothing is sent without these; what else nothing fills is made as it stands.
  const needed = openFields(values, catalog).map(({ name }) => name);
  const isNeeded = (name: string) => needed.includes(name);
  const warnings = [
    unfilled.some(isNeeded) && strings.needed(unfilled.filter(isNeeded)),
    !unfilled.every(isNeeded) && strings.unfilled(unfilled.filter((name) => !isNeeded(name))),
  ].filter((text) => text !== false);
  return (
    <div className="grid gap-3">
      {others.length > 0 && <QuotedModels models={models} nameOf={nameOf} />}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 [&_dt]:text-ink-soft">
        <dt>{strings.makes}</dt>
        <dd>
          {strings.pictures(images)}
          {only && others.length === 0 && `, ${sizeText(only.size)}`}
        </dd>
        {only && others.length === 0 && (
          <>
            <dt>{strings.model}</dt>
            <dd>{[nameOf(only.model_id), only.quality && strings.quality(only.quality)].filter(Boolean).join(", ")}</dd>
          </>
        )}
        <dt>{strings.takes}</dt>
        <dd>{strings.about(formatDuration(estimated_seconds))}</dd>
        <dt>{strings.costs}</dt>
        <dd className="font-medium">{formatUsdRange(low_usd, high_usd)}</dd>
      </dl>
      {warnings.map((text) => (
        <p key={text} role="status" className="flex gap-2 rounded-control bg-warn-soft px-3 py-2 text-warn">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {text}
        </p>
      ))}
      {values.operation !== "remove_background" && (
        <div>
          <h3 className="mb-1 text-ink-soft">{strings.sentToModel(models.length)}</h3>
          <SentPrompts prompts={prompts} count={images / prompts.length / Math.max(1, models.length)} />
        </div>
      )}
    </div>
  );
}
