import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useGenerateForm } from "./generate-form.ts";
import type { Token } from "./recipes.ts";

/** What fills one slot of a template. The empty choice is the template's own. */
export function TokenField({ token: { name, label, fallback, choices } }: { readonly token: Token }) {
  const { form } = useGenerateForm();
  const control = form.register(`tokens.${name}`);
  if (choices.length === 0) return <TextField label={label} placeholder={fallback} maxLength={1000} {...control} />;
  const others = choices.filter((choice) => choice !== fallback);
  return (
    <SelectField label={label} {...control}>
      {fallback && <option value="">{fallback}</option>}
      {others.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </SelectField>
  );
}
