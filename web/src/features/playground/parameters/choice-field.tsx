import { playgroundStrings } from "../../../strings/playground.ts";
import { SelectField } from "../../../ui/select-field.tsx";

export interface ChoiceFieldProps {
  readonly label: string;
  /** Any unless one is chosen. */
  readonly value: string | undefined;
  readonly choices: Readonly<Record<string, string>>;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One of a few or any. What the address asks for is shown, though nobody offers it. */
export const ChoiceField = ({ label, value = "", choices, error, onChange }: ChoiceFieldProps) => (
  <SelectField label={label} value={value} error={error} onChange={(event) => onChange(event.target.value)}>
    <option value="">{playgroundStrings.any}</option>
    {Object.entries(choices).map(([choice, text]) => (
      <option key={choice} value={choice}>
        {text}
      </option>
    ))}
    {value !== "" && !Object.hasOwn(choices, value) && <option value={value}>{value}</option>}
  </SelectField>
);
