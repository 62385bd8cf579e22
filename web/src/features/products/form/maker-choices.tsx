import { mostPromptCharacters } from "../../../../../shared/product-limits.ts";
import { compareUsd } from "../../../../../shared/usd.ts";
import { useConfiguredProviders } from "../../../lib/use-configured-providers.ts";
import { productFormStrings as strings } from "../../../strings/products-form.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { controlLook, Field } from "../../../ui/field.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import type { Draft } from "./draft.ts";
import type { Offer, OfferedModel } from "./read-offer.ts";
import { isToldInWords } from "./request-of.ts";

export interface MakerChoicesProps {
  readonly draft: Pick<Draft, "modelId" | "removalModelId" | "removalPrompt">;
  readonly offer: Offer;
  readonly faultOf: (field: string) => string | undefined;
  readonly onChange: (change: Partial<Draft>) => void;
}

/** Who makes the scenes, and who removes the background. */
export default function MakerChoices({ draft, offer, faultOf, onChange }: MakerChoicesProps) {
  const providers = useConfiguredProviders();
  const canBeUsed = ({ provider }: OfferedModel) => !providers || providers[provider] === "configured";
  return (
    <div className="mt-4 grid gap-4 sm:grid-cols-2">
      {offer.isModelChoiceShown && (
        <SelectField
          label={strings.model}
          value={draft.modelId}
          error={faultOf("model_id")}
          onChange={({ target }) => onChange({ modelId: target.value })}
        >
          <option value="">{strings.usualModel}</option>
          <Models models={offer.models.filter(canBeUsed)} />
        </SelectField>
      )}
      <SelectField
        label={strings.removalModel}
        value={draft.removalModelId}
        help={strings.removalModelHelp}
        error={faultOf("removal_model_id")}
        onChange={({ target }) => onChange({ removalModelId: target.value })}
      >
        <option value="">{strings.usualModel}</option>
        <Models models={offer.removers.filter(canBeUsed)} />
      </SelectField>
      {isToldInWords(draft, offer) && (
        <Field
          label={strings.removalWords}
          help={strings.removalWordsHelp}
          error={faultOf("removal_prompt")}
          className="sm:col-span-2"
        >
          {(control) => (
            <textarea
              {...control}
              rows={2}
              maxLength={mostPromptCharacters}
              value={draft.removalPrompt}
              placeholder={offer.removalWords}
              className={`${controlLook} block field-sizing-content max-h-60 resize-y`}
              onChange={({ target }) => onChange({ removalPrompt: target.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}

const Models = ({ models }: { readonly models: readonly OfferedModel[] }) =>
  models.map(({ id, name, usd }) => (
    <option key={id} value={id}>
      {compareUsd(usd, "0") === 0 ? strings.unpriced(name) : strings.priced(name, formatUsd(usd))}
    </option>
  ));
