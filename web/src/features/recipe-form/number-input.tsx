import { recipeFormStrings as strings } from "../../strings/recipe-form.ts";
import { TextField } from "../../ui/text-field.tsx";
import { type FieldInputProps, type FieldOf, helpOf, labelOf } from "./field-input.ts";

function limitsOf({ min, max }: FieldOf<"number">): string {
  if (min !== undefined && max !== undefined) return strings.between(min, max);
  return min !== undefined ? strings.atLeast(min) : max !== undefined ? strings.atMost(max) : "";
}

/** A number as it is written: a browser's own number input hides what it does not take for one. */
export const NumberInput = ({ field, value, fault, onChange }: FieldInputProps<FieldOf<"number">>) => (
  <TextField
    label={labelOf(field)}
    help={helpOf(field, limitsOf(field))}
    error={fault}
    inputMode="decimal"
    autoComplete="off"
    aria-required={field.required}
    placeholder={field.default}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
);
