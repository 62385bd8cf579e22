import type { BatchQuote } from "../../../../../shared/batch-quotes.ts";
import { sizeText } from "../../../lib/size-text.ts";
import { startStrings as strings } from "../../../strings/generate-start.ts";
import { formatUsdRange } from "../../../strings/usd.ts";

interface QuotedModelsProps {
  readonly models: BatchQuote["models"];
  readonly nameOf: (id: string) => string;
}

/** What each of the models that stand side by side makes, and what it costs. */
export const QuotedModels = ({ models, nameOf }: QuotedModelsProps) => (
  <table className="w-full text-left">
    <thead className="sr-only">
      <tr>
        <th scope="col">{strings.model}</th>
        <th scope="col">{strings.costs}</th>
      </tr>
    </thead>
    <tbody>
      {models.map(({ model_id, size, quality, images, low_usd, high_usd }) => (
        <tr key={model_id} className="border-b border-line align-top [&>*]:pb-2 [&:not(:first-child)>*]:pt-2">
          <th scope="row" className="pr-3 font-normal">
            <span className="block font-medium">{nameOf(model_id)}</span>
            <span className="block text-ink-soft">
              {[strings.pictures(images), sizeText(size), quality && strings.quality(quality)]
                .filter(Boolean)
                .join(", ")}
            </span>
          </th>
          <td className="text-right whitespace-nowrap tabular-nums">{formatUsdRange(low_usd, high_usd)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
