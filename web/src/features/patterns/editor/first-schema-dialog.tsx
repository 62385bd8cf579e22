import { type FormEvent, useState } from "react";
import type { JsonSchema } from "../../../../../shared/json-schema.ts";
import { failureOf } from "../../../lib/failure.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { patternStrings as words } from "../../../strings/patterns.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { type DraftedSchema, schemaOfText } from "./schema-of-text.ts";
import { WantedFields } from "./wanted-fields.tsx";

export interface FirstSchemaDialogProps {
  readonly onSchema: (schema: JsonSchema) => void;
  readonly onClose: () => void;
}

/** A schema from a description or an example; what they leave open is told before it is done with. */
export default function FirstSchemaDialog({ onSchema, onClose }: FirstSchemaDialogProps) {
  const [wanted, setWanted] = useState({ description: "", example: "" });
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [made, setMade] = useState<DraftedSchema | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const drafted = await schemaOfText(wanted);
      onSchema(drafted.schema);
      if (drafted.notes.length === 0) onClose();
      else setMade(drafted);
    } catch (thrown) {
      setError(thrown instanceof SyntaxError ? words.exampleIsNoJson : failureOf(thrown).message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title={strings.makeSchema} {...(!made && { help: strings.makeSchemaHelp })}>
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
          <WantedFields wanted={wanted} onChange={setWanted} />
          <FormError>{error}</FormError>
          <Button
            type="submit"
            look="primary"
            isBusy={isBusy}
            disabled={(wanted.description + wanted.example).trim() === ""}
            className="justify-self-end"
          >
            {strings.makeIt}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
