import { useId } from "react";
import { Controller, useWatch } from "react-hook-form";
import { generateStrings as strings } from "../../strings/generate.ts";
import { controlLook, Field } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { modelOf } from "./catalog.ts";
import { faultOf, useGenerateForm } from "./generate-form.ts";
import { sizeOf } from "./image-model.ts";
import { sizeText } from "./size-text.ts";

/** How many, how large, and from which seed. */
export function NumbersFields() {
  const { form, catalog, errors } = useGenerateForm();
  const model = modelOf(catalog, useWatch({ control: form.control, name: "model_id" }));
  const helpId = useId();
  return (
    <div className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-3 gap-y-4 sm:grid-cols-[5rem_minmax(0,1fr)_7rem]">
      <TextField
        label={strings.count}
        error={faultOf(errors, "count_per_prompt")}
        type="number"
        inputMode="numeric"
        min={1}
        max={20}
        {...form.register("count_per_prompt")}
      />
      <Controller
        control={form.control}
        name="size"
        render={({ field: { value, ...field } }) => (
          <SelectField
            label={strings.size}
            error={faultOf(errors, "size")}
            {...field}
            value={sizeOf(model, value) ?? ""}
          >
            {model?.sizes.map((size) => (
              <option key={size} value={size}>
                {sizeText(size)}
              </option>
            ))}
          </SelectField>
        )}
      />
      <Field label={strings.seed} error={faultOf(errors, "seed")} className="col-span-2 sm:col-span-1">
        {({ "aria-describedby": fault, ...control }) => (
          <input
            {...form.register("seed")}
            {...control}
            aria-describedby={[fault, helpId].filter(Boolean).join(" ")}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            placeholder={strings.seedRandom}
            className={controlLook}
          />
        )}
      </Field>
      <p id={helpId} className="col-span-full -mt-2 text-sm text-ink-soft">
        {strings.seedHelp}
      </p>
    </div>
  );
}
