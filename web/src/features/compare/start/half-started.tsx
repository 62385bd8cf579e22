import { Check, Circle } from "lucide-react";
import { failureOf } from "../../../lib/failure.ts";
import { compareStartStrings as strings } from "../../../strings/compare-start.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { Button } from "../../../ui/button.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { useOnline } from "../../live/use-online.ts";
import { batchesOf, type StartedPart } from "./kept-start.ts";
import { totalOf } from "./plan.ts";
import { useQuotes } from "./use-quotes.ts";
import type { Start } from "./use-start.ts";

interface HalfStartedProps {
  readonly parts: readonly StartedPart[];
  readonly start: Start;
}

/** A comparison of which some parts are started: which, what the others cost now, and what can be done. */
export default function HalfStarted({ parts, start }: HalfStartedProps) {
  const isOnline = useOnline();
  const started = batchesOf(parts).length;
  const left = parts.filter(({ batchId }) => batchId === null);
  const { quotes, error } = useQuotes(left.map(({ request }) => request));
  const maxUsd = parts.map((part) => quotes?.[left.indexOf(part)]?.high_usd ?? "0");
  return (
    <section aria-labelledby="half-started" className="grid gap-3 rounded-card border border-line bg-raised p-4">
      <h2 id="half-started" className="text-lg font-semibold">
        {strings.halfTitle}
      </h2>
      <FormError>{start.trouble ?? (error ? failureOf(error).message : undefined)}</FormError>
      <p className="max-w-prose text-sm text-ink-soft">{strings.halfHelp(started, parts.length)}</p>
      <ul className="grid gap-1 text-sm">
        {parts.map(({ name, requestId, batchId }) => (
          <li key={requestId} className="flex items-center gap-2">
            {batchId ? (
              <Check aria-hidden className="size-4 text-good" />
            ) : (
              <Circle aria-hidden className="size-4 text-ink-soft" />
            )}
            {name}
            <span className="text-ink-soft">{batchId ? strings.partStarted : strings.partLeft}</span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          isBusy={start.isBusy}
          disabled={!quotes || !isOnline}
          onClick={() => void start.goOn(parts, maxUsd)}
        >
          {quotes ? strings.goOnFor(formatUsd(totalOf(quotes).highUsd)) : strings.goOn}
        </Button>
        {started > 0 && (
          <Button disabled={start.isBusy} onClick={() => start.show(parts)}>
            {strings.showStarted}
          </Button>
        )}
        <Button look="quiet" disabled={start.isBusy} onClick={start.leave}>
          {strings.leave}
        </Button>
      </div>
    </section>
  );
}
