import type { RefObject } from "react";
import { readSlots } from "../../../../../shared/slots.ts";
import { expandVariations } from "../../../../../shared/variations.ts";
import { generateValueStrings as strings } from "../../../strings/generate-values.ts";
import { useGenerateForm } from "../form/form-place.ts";
import { linesOf } from "../form/lines-of.ts";
import { promptFields, styleFields } from "./asked.ts";
import { NameChips } from "./name-chips.tsx";
import { PromptPreview } from "./prompt-preview.tsx";
import { SlotOffers } from "./slot-offers.tsx";
import { TokenSets } from "./token-sets.tsx";
import { useTokenSets } from "./use-token-sets.ts";
import { ValueFields } from "./value-fields.tsx";

interface PromptToolsProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  /** Whether the person asked for all of it; else what the prompt has need of is here. */
  readonly isOpen: boolean;
}

/** What belongs to a prompt with slots or variations: names on offer, what fills them, and what comes of it. */
export default function PromptTools({ area, isOpen }: PromptToolsProps) {
  const { values, catalog } = useGenerateForm();
  const { sets } = useTokenSets();
  const lines = linesOf(values.prompts);
  const hasSlots = lines.some((line) => readSlots(line).length > 0);
  const hasVariations = lines.some((line) => expandVariations(line, 1).count > 1);
  const fields = promptFields(values, catalog);
  const names = [
    ...new Set([
      ...[...styleFields(values, catalog), ...fields].map(({ name }) => name),
      ...Object.keys(values.tokens),
      ...(sets.data ?? []).flatMap(({ tokens }) => Object.keys(tokens)),
    ]),
  ];
  return (
    <>
      <div className="relative">
        <SlotOffers area={area} names={names} />
      </div>
      {(isOpen || hasSlots || hasVariations) && (
        <div className="mt-3 grid gap-4 rounded-card border border-line bg-raised p-4">
          {isOpen && (
            <>
              <p className="text-sm text-ink-soft">{strings.help}</p>
              <NameChips area={area} names={names} />
            </>
          )}
          <ValueFields fields={fields} texts={lines} />
          {(isOpen || hasSlots) && <TokenSets />}
          {(hasSlots || hasVariations) && <PromptPreview />}
        </div>
      )}
    </>
  );
}
