import type { RecipeField } from "../../../../../shared/recipes.ts";
import { isBlank, readSlots } from "../../../../../shared/slots.ts";
import { RecipeFields } from "../../recipe-form/recipe-fields.tsx";
import { useGenerateForm } from "../form/form-place.ts";
import { shownValues } from "./asked.ts";

interface ValueFieldsProps {
  readonly fields: readonly RecipeField[];
  /** Where they stand as slots: what is taken when nothing is given may be said there. */
  readonly texts: readonly string[];
}

/** Inputs of the form for what fills these fields. */
export function ValueFields({ fields, texts }: ValueFieldsProps) {
  const { values, set, tokenFaults } = useGenerateForm();
  function change(name: string, value: string) {
    const { [name]: _, ...others } = values.tokens;
    set("tokens", value === "" ? others : { ...others, [name]: value });
  }
  return (
    <RecipeFields
      fields={fields.map((field) => withFallback(field, texts))}
      values={shownValues(fields, values.tokens)}
      onChange={change}
      faults={tokenFaults}
    />
  );
}

/** A text without a default shows what its slot falls back to. */
function withFallback(field: RecipeField, texts: readonly string[]): RecipeField {
  if (field.type !== "text" || !isBlank(field.default) || field.required) return field;
  const slot = texts.flatMap(readSlots).find(({ name, fallback }) => name === field.name && fallback);
  return slot?.fallback ? { ...field, default: slot.fallback } : field;
}
