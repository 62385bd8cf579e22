import { useId } from "react";
import { generateStrings as strings } from "../../../strings/generate.ts";
import { controlLook, Field } from "../../../ui/field.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { modelOf } from "../catalog/catalog.ts";
import { sizeOf } from "../catalog/image-model.ts";
import { sizeText } from "../catalog/size-text.ts";
import { useGenerateForm } from "../form/form-place.ts";

/** How many, how large, and from which seed. */
export function NumbersFields() {
  const { values, set, faultAt, catalog } = useGenerateForm();
  const model = modelOf(catalog, values.model_id);
  const helpId = useId();
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
        error={faultAt("size")}
        name="size"
        value={sizeOf(model, values.size) ?? ""}
        onChange={(event) => set("size", event.target.value)}
      >
        {model?.sizes.map((size) => (
          <option key={size} value={size}>
            {sizeText(size)}
          </option>
        ))}
      </SelectField>
      <Field label={strings.seed} error={faultAt("seed")} className="col-span-2 sm:col-span-1">
        {({ "aria-describedby": fault, ...control }) => (
          <input
            {...control}
            aria-describedby={[fault, helpId].filter(Boolean).join(" ")}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            placeholder={strings.seedRandom}
            className={controlLook}
            name="seed"
            value={values.seed}
            onChange={(event) => set("seed", event.target.value)}
          />
        )}
      </Field>
      <p id={helpId} className="col-span-full -mt-2 text-sm text-ink-soft">
        {strings.seedHelp}
      </p>
    </div>
  );
}
