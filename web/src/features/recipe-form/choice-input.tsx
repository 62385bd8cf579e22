import { recipeFormStrings as strings } from "../../strings/recipe-form.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { type FieldInputProps, type FieldOf, helpOf, labelOf } from "./field-input.ts";

/** One of the choices of a field. The empty one is the recipe's own. */
export function ChoiceInput({ field, value, fault, onChange }: FieldInputProps<FieldOf<"choice">>) {
  const usual = field.default?.trim() ?? "";
  const others = field.choices.filter((choice) => choice !== usual);
  return (
    <SelectField
      label={labelOf(field)}
      help={helpOf(field)}
      error={fault}
      aria-required={field.required}
      value={value === usual ? "" : value}
      onChange={(event) => onChange(event.target.value)}
    >
      {/* Filled in by the database, so that the recipe's own choice may change. */}
      <option value="">{usual || strings.nothingChosen}</option>
      {others.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
      {/* Another choice, from a list or a file: it is shown as it is, with what is wrong with it. */}
      {value !== "" && !field.choices.includes(value) && <option value={value}>{value}</option>}
    </SelectField>
  );
}
