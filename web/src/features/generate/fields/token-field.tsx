import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { Token } from "../catalog/recipes.ts";

interface TokenFieldProps {
  readonly token: Token;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What fills one slot of a template. The empty choice is the template's own. */
export function TokenField({ token: { label, fallback, choices }, value, onChange }: TokenFieldProps) {
  if (choices.length === 0)
    return (
      <TextField
        label={label}
        value={value}
        placeholder={fallback}
        maxLength={1000}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return (
    <SelectField
      label={label}
      value={choices.includes(value) && value !== fallback ? value : ""}
      onChange={(event) => onChange(event.target.value)}
    >
      {/* Filled in by the database, so that the template's own choice may change. */}
      <option value="">{fallback}</option>
      {choices
        .filter((choice) => choice !== fallback)
        .map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
    </SelectField>
  );
}
