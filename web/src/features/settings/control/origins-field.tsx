import { controlLook, Field } from "../../../ui/field.tsx";

export interface OriginsFieldProps {
  readonly label: string;
  readonly help: string;
  readonly error: string | undefined;
  readonly origins: readonly string[];
  /** With lines that are still empty, as somebody is typing them. */
  readonly onChange: (origins: string[]) => void;
}

/** A list, one a line. */
export const OriginsField = ({ label, help, error, origins, onChange }: OriginsFieldProps) => (
  <Field label={label} help={help} error={error}>
    {(control) => (
      <textarea
        {...control}
        rows={Math.min(10, Math.max(3, origins.length + 1))}
        spellCheck={false}
        autoCapitalize="none"
        value={origins.join("\n")}
        onChange={({ target }) => onChange(target.value === "" ? [] : target.value.split("\n"))}
        className={`${controlLook} font-mono text-sm`}
      />
    )}
  </Field>
);
