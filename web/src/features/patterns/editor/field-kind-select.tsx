import type { JsonSchema } from "../../../../../shared/json-schema.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { controlLook } from "../../../ui/field.tsx";
import { type FieldKind, fieldKinds, viewOf, withKind } from "./schema-tree.ts";

interface FieldKindSelectProps {
  readonly label: string;
  readonly schema: JsonSchema;
  readonly onChange: (schema: JsonSchema) => void;
}

/** What a field is. What only JSON can say is shown as such, until another kind is chosen. */
export function FieldKindSelect({ label, schema, onChange }: FieldKindSelectProps) {
  const { kind } = viewOf(schema);
  return (
    <select
      aria-label={label}
      value={kind}
      onChange={({ target }) => onChange(withKind(schema, target.value as FieldKind))}
      className={`${controlLook} max-w-44 text-sm`}
    >
      {fieldKinds.map((one) => (
        <option key={one} value={one}>
          {strings.kinds[one]}
        </option>
      ))}
      {kind === "other" && (
        <option value="other" disabled>
          {strings.kinds.other}
        </option>
      )}
    </select>
  );
}
