import { sizeText } from "../../../lib/size-text.ts";
import { generateStrings as strings } from "../../../strings/generate.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { allCan, chosenModels, commonSizes, sizeOf } from "../catalog/choice.ts";
import { preferencesOf } from "../catalog/preferences.ts";
import { useGenerateForm } from "../form/form-place.ts";
import { SeedField } from "./seed-field.tsx";

/** How many, how large, and from which seed: as far as all chosen models can be told. */
export function NumbersFields() {
  const { values, set, faultAt, catalog } = useGenerateForm();
  const models = chosenModels(catalog, values);
  const sizes = commonSizes(models);
  const hasSeed = allCan(models, "seed");
  const isEdit = values.operation === "edit";
  return (
    <div className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-3 gap-y-4 sm:grid-cols-[5rem_minmax(0,1fr)_7rem]">
      <TextField
        label={strings.count}
        error={faultAt("count_per_prompt")}
        type="number"
        inputMode="numeric"
        min={1}
        max={20}
        name="count_per_prompt"
        value={values.count_per_prompt}
        onChange={(event) => set("count_per_prompt", event.target.value)}
      />
      <SelectField
        label={strings.size}
        className={hasSeed ? "" : "sm:col-span-2"}
        error={faultAt("size")}
        name="size"
        disabled={sizes.length === 0}
        value={
          isEdit && !sizes.includes(values.size)
            ? ""
            : (sizeOf(models, values.size, preferencesOf(values, catalog).aspect) ?? "")
        }
        onChange={(event) => set("size", event.target.value)}
      >
        {isEdit ? (
          <option value="">{strings.likeThePicture}</option>
        ) : (
          sizes.length === 0 && <option value="">{strings.eachItsOwn}</option>
        )}
        {sizes.map((size) => (
          <option key={size} value={size}>
            {sizeText(size)}
          </option>
        ))}
      </SelectField>
      {hasSeed && <SeedField />}
    </div>
  );
}
