import { type FormEvent, useRef, useState } from "react";
import { useNavigate } from "react-router-dom";
import { failureOf } from "../../../lib/failure.ts";
import { patternPath } from "../../../lib/paths.ts";
import { patternStrings as strings } from "../../../strings/patterns.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { schemaOfText } from "../editor/schema-of-text.ts";
import { WantedFields } from "../editor/wanted-fields.tsx";
import { patternVerbs } from "../pattern-verbs.ts";

/** What a pattern begins with of which nothing is told. */
const firstSchema = {
  type: "object",
  properties: { summary: { type: "string", description: strings.firstField } },
  required: ["summary"],
  additionalProperties: false,
};

export interface CreateDialogProps {
  readonly onClose: () => void;
}

/** A name, and what the result is to be as far as it is known: the rest is done in the studio. */
export default function CreateDialog({ onClose }: CreateDialogProps) {
  const navigate = useNavigate();
  const nameField = useRef<HTMLInputElement>(null);
  const [name, setName] = useState("");
  const [wanted, setWanted] = useState({ description: "", example: "" });
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const schema =
        (wanted.description + wanted.example).trim() === "" ? firstSchema : (await schemaOfText(wanted)).schema;
      const { slug } = await patternVerbs.create({ name, schema });
      void navigate(patternPath(slug));
    } catch (thrown) {
      setError(thrown instanceof SyntaxError ? strings.exampleIsNoJson : failureOf(thrown).message);
      setBusy(false);
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title={strings.create} help={strings.createHelp} initialFocus={nameField}>
      <form onSubmit={submit} className="grid gap-4">
        <TextField
          label={strings.name}
          ref={nameField}
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <WantedFields wanted={wanted} onChange={setWanted} />
        <FormError>{error}</FormError>
        <div className="flex justify-end">
          <Button type="submit" look="primary" isBusy={isBusy}>
            {strings.createIt}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
