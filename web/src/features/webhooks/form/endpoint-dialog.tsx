import { type FormEvent, useRef, useState } from "react";
import type { Endpoint, EndpointSecret } from "../../../../../shared/endpoints.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { endpointFormStrings as strings } from "../../../strings/webhooks.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { usePerson } from "../../session/session.ts";
import { type EndpointRequest, endpointVerbs } from "../endpoint-verbs.ts";
import { EventsField } from "./events-field.tsx";

export interface EndpointDialogProps {
  /** The one that is edited; null makes one. */
  readonly endpoint: Endpoint | null;
  readonly onMade?: (made: EndpointSecret) => void;
  readonly onClose: () => void;
}

/** What is wrong, by where it is told. */
interface Faults {
  readonly url?: string;
  readonly events?: string;
  readonly form?: string;
}

const emptyRequest: EndpointRequest = {
  url: "",
  description: "",
  events: ["job.succeeded", "job.failed"],
  hears_all: false,
};

/** Where an endpoint is and what it hears of. What is wrong with its address, the database tells. */
export default function EndpointDialog({ endpoint, onMade, onClose }: EndpointDialogProps) {
  const { role } = usePerson();
  const urlField = useRef<HTMLInputElement>(null);
  const [request, setRequest] = useState<EndpointRequest>(endpoint ?? emptyRequest);
  const [faults, setFaults] = useState<Faults>({});
  const [isBusy, setBusy] = useState(false);
  const change = (changes: Partial<EndpointRequest>) => setRequest((now) => ({ ...now, ...changes }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (request.events.length === 0) return setFaults({ events: strings.eventsMissing });
    setBusy(true);
    setFaults({});
    const { url, description, events, hears_all } = request;
    const said = { url: url.trim(), description: description.trim(), events, hears_all };
    try {
      if (endpoint) {
        await endpointVerbs.update(endpoint.id, said);
        void notify.done(strings.saved);
        onClose();
      } else onMade?.(await endpointVerbs.create(said));
    } catch (thrown) {
      const { field, message } = failureOf(thrown);
      setFaults(field === "url" ? { url: message } : { form: message });
      setBusy(false);
      if (field === "url") urlField.current?.focus();
    }
  }

  return (
    <Dialog
      isOpen
      {...(!isBusy && { onClose })}
      title={endpoint ? strings.editTitle : strings.createTitle}
      help={endpoint ? undefined : strings.createHelp}
      initialFocus={urlField}
      className="max-w-2xl!"
    >
      <form onSubmit={submit} className="grid gap-5">
        <TextField
          label={strings.url}
          help={strings.urlHelp}
          error={faults.url}
          ref={urlField}
          inputMode="url"
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          placeholder={strings.urlPlaceholder}
          required
          maxLength={2000}
          value={request.url}
          onChange={({ target }) => change({ url: target.value })}
        />
        <TextField
          label={strings.description}
          help={strings.descriptionHelp}
          maxLength={200}
          value={request.description}
          onChange={({ target }) => change({ description: target.value })}
        />
        <EventsField events={request.events} error={faults.events} onChange={(events) => change({ events })} />
        {(role === "admin" || request.hears_all) && (
          <label className="flex gap-3 text-sm">
            <input
              type="checkbox"
              checked={request.hears_all}
              onChange={({ target }) => change({ hears_all: target.checked })}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span>
              <span className="block font-medium">{strings.hearsAll}</span>
              <span className="text-ink-soft">{strings.hearsAllHelp}</span>
            </span>
          </label>
        )}
        <FormError>{faults.form}</FormError>
        <div className="flex justify-end">
          <Button type="submit" look="primary" isBusy={isBusy}>
            {endpoint ? strings.save : strings.make}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
