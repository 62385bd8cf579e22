import type { Lane } from "../../../../../shared/batches.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { Catalog } from "../../making/catalog/catalog.ts";
import { allCan, chosenModels } from "../../making/catalog/choice.ts";
import { asksForMore } from "../../making/catalog/recipes.ts";
import { CountField } from "../../making/fields/count-field.tsx";
import { OptionsFields } from "../../making/fields/options-fields.tsx";
import { SeedField } from "../../making/fields/seed-field.tsx";
import { SizeField } from "../../making/fields/size-field.tsx";
import { StyleField } from "../../making/fields/style-field.tsx";
import { MakingContext, type MakingPlace } from "../../making/making-place.ts";
import { FallbacksField } from "../../making/models/fallbacks-field.tsx";
import { ModelsField } from "../../making/models/models-field.tsx";
import { ColorsField } from "../../making/palettes/colors-field.tsx";
import { ReferencesField } from "../../making/references/references-field.tsx";
import type { RowsFaults, RowsMaking } from "./making.ts";

interface HowMadeProps {
  readonly making: RowsMaking;
  readonly faults: RowsFaults;
  readonly catalog: Catalog;
  /** What the batch is called where it is given no name. */
  readonly usualName: string;
  readonly onChange: (change: Partial<RowsMaking>) => void;
}

/** In which look, by which models, how often, under which name and how soon. */
export function HowMade({ making, faults, catalog, usualName, onChange }: HowMadeProps) {
  const place: MakingPlace = {
    values: making,
    set: (name, value) => onChange({ [name]: value }),
    faultAt: (field) => faults[field],
    catalog,
  };
  const hasSeed = allCan(chosenModels(catalog, making), "seed");
  return (
    <MakingContext value={place}>
      <fieldset className="grid gap-6">
        <legend className="mb-3 font-semibold">{strings.how}</legend>
        <p className="-mt-3 max-w-prose text-sm text-ink-soft">{strings.howHelp}</p>
        <StyleField styles={catalog.styles.filter((style) => !asksForMore(style))} />
        <ColorsField />
        <ReferencesField />
        <ModelsField />
        <div className="grid grid-cols-2 gap-x-3 gap-y-4 sm:grid-cols-[10rem_minmax(0,1fr)_8rem]">
          <CountField label={strings.count} />
          <SizeField className={hasSeed ? "" : "sm:col-span-2"} />
          {hasSeed && <SeedField />}
        </div>
        <OptionsFields />
        <FallbacksField />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={strings.name}
            autoComplete="off"
            placeholder={usualName}
            value={making.name}
            error={faults.name}
            onChange={({ target }) => onChange({ name: target.value })}
          />
          <SelectField
            label={strings.lane}
            value={making.lane}
            onChange={({ target }) => onChange({ lane: target.value as Lane })}
          >
            <option value="bulk">{strings.lanes.bulk}</option>
            <option value="people">{strings.lanes.people}</option>
          </SelectField>
        </div>
      </fieldset>
    </MakingContext>
  );
}
