import { keyFormStrings as strings } from "../../../strings/key-form.ts";
import { controlLook, Field } from "../../../ui/field.tsx";

export interface AddressesFieldProps {
  /** As typed, one a line. */
  readonly text: string;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
}

/** From where a key works. */
export const AddressesField = ({ text, error, onChange }: AddressesFieldProps) => (
  <Field label={strings.addresses} help={strings.addressesHelp} error={error}>
    {(control) => (
      <textarea
        {...control}
        rows={2}
        spellCheck={false}
        autoCapitalize="none"
        value={text}
        onChange={({ target }) => onChange(target.value)}
        className={`${controlLook} font-mono text-sm`}
      />
    )}
  </Field>
);
