import { keyFormStrings as strings } from "../../../strings/key-form.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { dayOf, type Expiry, type ExpiryChoice } from "./expiry.ts";

export interface ExpiryFieldProps {
  readonly expiry: Expiry;
  readonly error: string | undefined;
  readonly onChange: (expiry: Expiry) => void;
}

/** When a key ends: never, after a time, or with a day. */
export const ExpiryField = ({ expiry, error, onChange }: ExpiryFieldProps) => (
  <div className="grid gap-3 sm:grid-cols-2">
    <SelectField
      label={strings.expiry}
      value={expiry.choice}
      {...(expiry.choice !== "date" && { error })}
      onChange={(event) => onChange({ ...expiry, choice: event.target.value as ExpiryChoice })}
    >
      {Object.entries(strings.expiryChoices).map(([choice, name]) => (
        <option key={choice} value={choice}>
          {name}
        </option>
      ))}
    </SelectField>
    {expiry.choice === "date" && (
      <TextField
        label={strings.expiryDay}
        type="date"
        min={dayOf(new Date())}
        value={expiry.day}
        error={error}
        onChange={(event) => onChange({ ...expiry, day: event.target.value })}
      />
    )}
  </div>
);
