import { readHex } from "../../lib/hex-color.ts";
import { recipeFormStrings as strings } from "../../strings/recipe-form.ts";
import { ColorWell } from "../../ui/color-well.tsx";
import { controlLook, Field } from "../../ui/field.tsx";
import { type FieldInputProps, type FieldOf, helpOf, labelOf } from "./field-input.ts";

const unset = "#f4d35e";

/** A color, picked or written; "F4D35E" and "#abc" are put into their long form when they are left. */
export const ColorInput = ({ field, value, fault, onChange }: FieldInputProps<FieldOf<"color">>) => {
  const usual = field.default?.trim() ?? "";
  return (
    <Field label={labelOf(field)} help={helpOf(field)} error={fault}>
      {(control) => (
        <div className="flex items-center gap-2">
          <ColorWell
            label={strings.pickColor(labelOf(field))}
            value={readHex(value || usual) ?? unset}
            onChange={(event) => onChange(event.target.value)}
            className="size-10"
          />
          <input
            {...control}
            type="text"
            spellCheck={false}
            autoComplete="off"
            aria-required={field.required}
            placeholder={usual || strings.nothingChosen}
            value={value}
            className={`${controlLook} min-w-0 max-w-36 font-mono text-sm`}
            onChange={(event) => onChange(event.target.value)}
            onBlur={() => {
              const hex = readHex(value);
              if (hex && hex !== value) onChange(hex);
            }}
          />
        </div>
      )}
    </Field>
  );
};
