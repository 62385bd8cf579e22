import type { Lane } from "../../../../../shared/batches.ts";
import { useConfiguredProviders } from "../../../lib/use-configured-providers.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { faultsOf, type Making } from "./making.ts";
import { ModelsChoice } from "./models-choice.tsx";
import type { RowModel } from "./read-choices.ts";

interface HowMadeProps {
  readonly making: Making;
  readonly models: readonly RowModel[];
  readonly isModelChoiceShown: boolean;
  /** What the batch is called where it is given no name. */
  readonly usualName: string;
  readonly onChange: (change: Partial<Making>) => void;
}

/** By which models, how often, under which name and how soon. */
export function HowMade({ making, models, isModelChoiceShown, usualName, onChange }: HowMadeProps) {
  const { model_ids, count, name, lane } = making;
  const providers = useConfiguredProviders();
  const faults = faultsOf(making);
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 font-semibold">{strings.how}</legend>
      {isModelChoiceShown && (
        <ModelsChoice
          models={models}
          chosen={model_ids}
          providers={providers}
          onChange={(model_ids) => onChange({ model_ids })}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
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
