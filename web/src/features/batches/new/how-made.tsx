import type { Lane } from "../../../../../shared/batches.ts";
import type { ConfiguredProviders } from "../../../lib/use-configured-providers.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { faultsOf, type Making } from "./making.ts";
import type { RowModel } from "./read-choices.ts";

interface HowMadeProps {
  readonly making: Making;
  readonly models: readonly RowModel[];
  readonly isModelChoiceShown: boolean;
  readonly providers: ConfiguredProviders;
  readonly onChange: (change: Partial<Making>) => void;
}

const mostModels = 4;

function obstacleOf(model: RowModel, providers: ConfiguredProviders): string | null {
  if (model.enabled_at === null) return strings.switchedOff;
  if (model.retires_on !== null && new Date(model.retires_on) <= new Date()) return strings.retired;
  return providers && providers[model.provider] !== "configured" ? strings.notConfigured : null;
}

/** By which models, how often, under which name and how soon. */
export function HowMade({ making, models, isModelChoiceShown, providers, onChange }: HowMadeProps) {
  const { model_ids, count, name, lane } = making;
  const faults = faultsOf(making);
  const toggle = (id: string) =>
    onChange({ model_ids: model_ids.includes(id) ? model_ids.filter((one) => one !== id) : [...model_ids, id] });
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 font-semibold">{strings.how}</legend>
      {isModelChoiceShown && (
        <fieldset className="grid gap-1">
          <legend className="text-sm font-medium">{strings.models}</legend>
          <p className="text-sm text-ink-soft">{strings.modelsHelp}</p>
          {models.length === 0 && <p className="text-sm text-warn">{strings.noModels}</p>}
          <div className="grid gap-x-4 sm:grid-cols-2">
            {models.map((model) => {
              const obstacle = obstacleOf(model, providers);
              const isChosen = model_ids.includes(model.id);
              return (
                <label key={model.id} className="flex min-h-9 items-center gap-2 text-sm">
                  <input
                    type="checkbox"
                    className="size-4 accent-accent"
                    checked={isChosen}
                    disabled={!isChosen && (obstacle !== null || model_ids.length >= mostModels)}
                    onChange={() => toggle(model.id)}
                  />
                  <span className={obstacle ? "text-ink-soft" : ""}>{model.name}</span>
                  {obstacle && <span className="text-ink-soft">· {obstacle}</span>}
                </label>
              );
            })}
          </div>
          {model_ids.length === 0 && <p className="text-sm text-ink-soft">{strings.usualModels}</p>}
        </fieldset>
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
          value={name}
          error={faults.name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </div>
    </fieldset>
  );
}
