import type { RecipeField } from "../../../../../shared/recipes.ts";
import { RecipeFields } from "../../recipe-form/recipe-fields.tsx";
import { useGenerateForm } from "../form/form-place.ts";
import { shownValues } from "./asked.ts";

/** Inputs of the form for what fills these fields. */
export function ValueFields({ fields }: { readonly fields: readonly RecipeField[] }) {
  const { values, set, tokenFaults } = useGenerateForm();
  function change(name: string, value: string) {
    const { [name]: _, ...others } = values.tokens;
    set("tokens", value === "" ? others : { ...others, [name]: value });
  }
  return (
    <RecipeFields fields={fields} values={shownValues(fields, values.tokens)} onChange={change} faults={tokenFaults} />
  );
}
