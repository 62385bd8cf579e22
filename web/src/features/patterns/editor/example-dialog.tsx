import { type FormEvent, useState } from "react";
import type { JsonSchema } from "../../../../../shared/pattern-schema.ts";
import type { SchemaOfExample } from "../../../../../shared/schema-from-example.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { patternStrings as words } from "../../../strings/patterns.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { controlLook, Field } from "../../../ui/field.tsx";
import { schemaOfText } from "./schema-of-text.ts";

export interface ExampleDialogProps {
  readonly onSchema: (schema: JsonSchema) => void;
  readonly onClose: () => void;
}

/** A schema from an example of the wanted result; what the example leaves open is told before it is done with. */
export default function ExampleDialog({ onSchema, onClose }: ExampleDialogProps) {
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const [made, setMade] = useState<SchemaOfExample | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    try {
      const schema = await schemaOfText(text);
      onSchema(schema.schema);
      if (schema.notes.length === 0) onClose();
      else setMade(schema);
    } catch {
      setError(words.exampleIsNoJson);
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title={strings.fromExample} help={made ? undefined : strings.exampleHelp}>
      {made ? (
        <div className="grid gap-4">
          <p>{strings.assumed}</p>
          <ul className="list-disc pl-5 text-sm">
            {made.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          <Button look="primary" onClick={onClose} className="justify-self-end">
            {strings.understood}
          </Button>
        </div>
      ) : (
        <form onSubmit={submit} className="grid gap-4">
          <Field label={strings.example} error={error}>
            {(control) => (
              <textarea
                {...control}
                required
                rows={10}
                spellCheck={false}
                placeholder={words.exampleHint}
                value={text}
                onChange={({ target }) => setText(target.value)}
                className={`${controlLook} font-mono text-sm`}
              />
            )}
          </Field>
          <Button type="submit" look="primary" className="justify-self-end">
            {strings.makeSchema}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
