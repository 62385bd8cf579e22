import { useState } from "react";
import type { JsonSchema } from "../../../../../shared/json-schema.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { controlLook } from "../../../ui/field.tsx";
import { choicesIn, viewOf, withChoices } from "./schema-tree.ts";

interface ChoicesFieldProps {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly onChange: (schema: JsonSchema) => void;
}

/** The values of a choice, one in each line. A line that is empty is none, and stays while somebody writes on. */
export function ChoicesField({ name, schema, onChange }: ChoicesFieldProps) {
  const { choices } = viewOf(schema);
  const [typed, setTyped] = useState(choices.join("\n"));
  // They may have been changed in the JSON beside.
  const shown = choicesIn(typed).join("\n") === choices.join("\n") ? typed : choices.join("\n");
  return (
    <textarea
      aria-label={strings.choicesOf(name)}
      rows={Math.min(8, choices.length + 1)}
      value={shown}
      onChange={({ target: { value } }) => {
        setTyped(value);
        onChange(withChoices(schema, choicesIn(value)));
      }}
      className={`${controlLook} text-sm`}
    />
  );
}
