import { type EventType, eventMeanings, eventTypes } from "../../../../../shared/endpoints.ts";
import { endpointFormStrings as strings } from "../../../strings/webhooks.ts";

export interface EventsFieldProps {
  readonly events: readonly EventType[];
  readonly error: string | undefined;
  readonly onChange: (events: EventType[]) => void;
}

/** What an endpoint hears of, each event with what it means. */
export const EventsField = ({ events, error, onChange }: EventsFieldProps) => (
  <fieldset>
    <legend className="mb-1 text-sm font-medium">{strings.events}</legend>
    <div className="grid gap-x-6 sm:grid-cols-2">
      {eventTypes.map((type) => (
        <label key={type} className="flex gap-3 py-1.5 text-sm">
          <input
            type="checkbox"
            checked={events.includes(type)}
            onChange={({ target }) =>
              onChange(target.checked ? [...events, type] : events.filter((other) => other !== type))
            }
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span>
            <code className="block font-mono text-xs leading-5 font-medium">{type}</code>
            <span className="text-ink-soft">{eventMeanings[type]}</span>
          </span>
        </label>
      ))}
    </div>
    {error && (
      <p role="alert" className="mt-1 text-sm text-bad">
        {error}
      </p>
    )}
  </fieldset>
);
