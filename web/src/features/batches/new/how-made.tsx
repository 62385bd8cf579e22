import type { Lane } from "../../../../../shared/batches.ts";
import type { ConfiguredProviders } from "../../../lib/use-configured-providers.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { LookFields } from "./look-fields.tsx";
import { faultsOf, type Making } from "./making.ts";
import type { ModelOffer } from "./model-offer.ts";
import { ModelsChoice } from "./models-choice.tsx";
import type { Choices, RowRecipe } from "./read-choices.ts";

interface HowMadeProps {
  readonly making: Making;
  readonly choices: Choices;
  readonly recipe: RowRecipe;
  readonly offer: ModelOffer;
  readonly providers: ConfiguredProviders;
  /** What the batch is called where it is given no name. */
  readonly usualName: string;
  readonly onChange: (change: Partial<Making>) => void;
}

/** By which models, in which look, how often, under which name and how soon. */
export function HowMade({ making, choices, recipe, offer, providers, usualName, onChange }: HowMadeProps) {
  const { model_ids, count, name, lane } = making;
  const faults = faultsOf(making);
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 font-semibold">{strings.how}</legend>
      {choices.isModelChoiceShown && (
        <ModelsChoice
          models={choices.models}
          chosen={model_ids}
          providers={providers}
          onChange={(model_ids) => onChange({ model_ids })}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <LookFields
          making={making}
          styles={choices.styles}
          offer={offer}
          usualNegativePrompt={recipe.negative_prompt}
          onChange={onChange}
        />
        <TextField
          label={strings.count}
          type="number"
          inputMode="numeric"
          min={1}
          max={20}
          value={count}
          error={faults.count}
          onChange={({ target }) => onChange({ count: target.value })}
        />
        <SelectField
          label={strings.lane}
          value={lane}
          onChange={({ target }) => onChange({ lane: target.value as Lane })}
        >
          <option value="bulk">{strings.lanes.bulk}</option>
          <option value="people">{strings.lanes.people}</option>
        </SelectField>
        <TextField
          label={strings.name}
          className="sm:col-span-2"
          autoComplete="off"
          placeholder={usualName}
          value={name}
          error={faults.name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </div>
    </fieldset>
  );
}
