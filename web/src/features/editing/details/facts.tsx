import type { ReactNode } from "react";
import { compareUsd, sumUsd } from "../../../../../shared/usd.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { formatBytes, formatDateTime } from "../../../strings/format.ts";
import { providerName } from "../../../strings/providers.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { TextLink } from "../../../ui/text-link.tsx";
import { type PictureDetails, variantOf } from "./picture-details.ts";
import { Section } from "./section.tsx";

export interface FactsProps {
  readonly picture: PictureDetails;
  /** Where only the pictures of its batch are shown; null if that is so already. */
  readonly batchAddress: string | null;
  /** What else there is to know, by its name. */
  readonly more?: Readonly<Record<string, ReactNode>>;
}

/** What made the picture, what it cost, and when. */
export function Facts({ picture, batchAddress, more = {} }: FactsProps) {
  const { prompt, full_prompt, model, seed, width, height, created_at, source_name } = picture;
  const master = variantOf(picture, "full_res");
  return (
    <>
      <Section title={editingStrings.prompt}>
        <p className="text-sm break-words whitespace-pre-wrap">
          {prompt ?? <span className="text-ink-soft">{editingStrings.noPrompt}</span>}
        </p>
        {full_prompt && full_prompt !== prompt && (
          <details className="mt-2 text-sm">
            <summary className="w-fit text-ink-soft">{editingStrings.fullPrompt}</summary>
            <p className="mt-1 break-words whitespace-pre-wrap">{full_prompt}</p>
          </details>
        )}
      </Section>
      <Section title={editingStrings.facts}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-sm">
          <Fact name={editingStrings.model}>
            {model ? `${model.name} · ${providerName(model.provider)}` : editingStrings.uploaded}
          </Fact>
          {source_name && <Fact name={editingStrings.file}>{source_name}</Fact>}
          {model && <Fact name={editingStrings.seed}>{String(seed)}</Fact>}
          <Fact name={editingStrings.cost}>{costOf(picture)}</Fact>
          {width && height && (
            <Fact name={editingStrings.size}>
              {width} × {height}
              {master && `, ${formatBytes(master.bytes)}`}
            </Fact>
          )}
          <Fact name={editingStrings.created}>{formatDateTime(created_at)}</Fact>
          {Object.entries(more).map(([name, value]) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
          {batchAddress && (
            <Fact name={editingStrings.batch}>
              <TextLink to={batchAddress}>{editingStrings.onlyThisBatch}</TextLink>
            </Fact>
          )}
        </dl>
      </Section>
    </>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt className="text-ink-soft">{name}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </>
);

/** The sum, and what it was for as far as that cost anything. */
function costOf({ charges }: PictureDetails): string {
  const total = sumUsd(charges.map(({ amount_usd }) => amount_usd));
  const parts = charges
    .filter(({ amount_usd }) => compareUsd(amount_usd, "0") > 0)
    .map(({ kind, amount_usd }) => `${editingStrings.costOf[kind] ?? kind} ${formatUsd(amount_usd)}`);
  return parts.length > 1 ? `${formatUsd(total)} (${parts.join(", ")})` : formatUsd(total);
}
