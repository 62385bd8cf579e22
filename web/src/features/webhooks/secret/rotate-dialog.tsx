import { type FormEvent, useState } from "react";
import type { Endpoint } from "../../../../../shared/endpoints.ts";
import { failureOf } from "../../../lib/failure.ts";
import { endpointFormStrings as strings } from "../../../strings/webhooks.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { endpointVerbs } from "../endpoint-verbs.ts";

export interface RotateDialogProps {
  readonly endpoint: Endpoint;
  readonly onMade: (secret: string) => void;
  readonly onClose: () => void;
}

/** Asks for how long the secret before is good, and makes the new one. */
export default function RotateDialog({ endpoint, onMade, onClose }: RotateDialogProps) {
  const [hours, setHours] = useState(24);
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      onMade((await endpointVerbs.rotate(endpoint.id, hours)).secret);
    } catch (thrown) {
      setError(failureOf(thrown).message);
      setBusy(false);
    }
  }
  return (
    <Dialog isOpen {...(!isBusy && { onClose })} title={strings.rotateTitle} help={strings.rotateHelp}>
      <form onSubmit={submit} className="grid gap-4">
        <SelectField label={strings.keep} value={hours} onChange={({ target }) => setHours(Number(target.value))}>
          {strings.keepChoices.map((choice) => (
            <option key={choice.hours} value={choice.hours}>
              {choice.label}
            </option>
          ))}
        </SelectField>
        <FormError>{error}</FormError>
        <div className="flex justify-end">
          <Button type="submit" look="primary" isBusy={isBusy}>
            {strings.rotate}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
