import { type FormEvent, useState } from "react";
import type { Endpoint } from "../../../../../shared/endpoints.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { deliveryStrings as strings } from "../../../strings/webhooks.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { endpointVerbs } from "../endpoint-verbs.ts";

export interface ReplayDialogProps {
  readonly endpoint: Endpoint;
  readonly onClose: () => void;
}

const hourMilliseconds = 3_600_000;

/** Sends again what happened since some time ago. */
export default function ReplayDialog({ endpoint, onClose }: ReplayDialogProps) {
  const [hours, setHours] = useState(24);
  const [isEverything, setEverything] = useState(false);
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const since = new Date(Date.now() - hours * hourMilliseconds).toISOString();
      void notify.done(strings.replayedMany(await endpointVerbs.replayMany(endpoint.id, since, !isEverything)));
      onClose();
    } catch (thrown) {
      setError(failureOf(thrown).message);
      setBusy(false);
    }
  }
  return (
    <Dialog isOpen {...(!isBusy && { onClose })} title={strings.replayTitle} help={strings.replayHelp}>
      <form onSubmit={submit} className="grid gap-4">
        <SelectField label={strings.since} value={hours} onChange={({ target }) => setHours(Number(target.value))}>
          {strings.sinceChoices.map((choice) => (
            <option key={choice.hours} value={choice.hours}>
              {choice.label}
            </option>
          ))}
        </SelectField>
        <label className="flex gap-3 text-sm">
          <input
            type="checkbox"
            checked={isEverything}
            onChange={({ target }) => setEverything(target.checked)}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span>
            <span className="block font-medium">{strings.everything}</span>
            <span className="text-ink-soft">{strings.everythingHelp}</span>
          </span>
        </label>
        <FormError>{error}</FormError>
        <div className="flex justify-end">
          <Button type="submit" look="primary" isBusy={isBusy}>
            {strings.replayAction}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
