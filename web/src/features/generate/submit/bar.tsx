import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { failureOf } from "../../../lib/failure.ts";
import { patiently } from "../../../lib/patiently.ts";
import { startStrings as strings } from "../../../strings/generate-start.ts";
import { modelStrings } from "../../../strings/making-models.ts";
import { formatUsdRange } from "../../../strings/usd.ts";
import { FormError } from "../../../ui/form-error.tsx";
import { useOnline } from "../../live/use-online.ts";
import { chosenModels } from "../../making/catalog/choice.ts";
import { obstacleOf } from "../../making/catalog/image-model.ts";
import { blindnessOf } from "../../making/models/blindness.ts";
import { countLookedAt } from "../../making/references/looked-at.ts";
import { useGenerateForm } from "../form/form-place.ts";
import { picturesOf, type RequestDraft } from "../form/request-of.ts";
import type { RequestForm } from "../form/use-request-form.ts";
import type { LiveQuote } from "../price/use-quote.ts";
import { SubmitButton } from "./button.tsx";
import { useSubmission } from "./use-submission.ts";

const ConfirmBatch = lazy(patiently(() => import("./confirm-batch.tsx")));

interface SubmitBarProps {
  readonly request: RequestDraft;
  readonly live: LiveQuote;
  readonly form: RequestForm;
  /** How often the form was submitted: each time is sent once. */
  readonly submits: number;
  readonly onStarted: (batchId: string) => void;
}

/** Sends the form, and tells what stands in the way. */
export function SubmitBar({ request, live: { quote, isCurrent }, form, submits, onStarted }: SubmitBarProps) {
  const { values, catalog, faultAt } = useGenerateForm();
  const isOnline = useOnline();
  const { state, question, submit, confirm, decline } = useSubmission({ onStarted, onFaults: form.setAnswer });
  const lookedAt = countLookedAt(values, catalog);
  const obstacles = chosenModels(catalog, values).flatMap((model) => {
    const obstacle = obstacleOf(model, catalog.providers, new Date());
    if (obstacle) return [{ name: model.name, why: modelStrings.obstacle[obstacle] }];
    const blindness = blindnessOf(model, lookedAt);
    return blindness ? [{ name: model.name, why: blindness }] : [];
  });
  const notes = useRef<HTMLDivElement>(null);
  const [settled, setSettled] = useState(0);
  // Once what was found wrong is drawn.
  useEffect(() => {
    if (settled > 0) showFirstFault(notes.current);
  }, [settled]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that the form was submitted
  useEffect(() => {
    if (submits === 0) return;
    form
      .submit((checked) => submit(checked, isCurrent ? quote : null))
      .then(
        () => setSettled(submits),
        (error) => form.setAnswer([{ field: null, message: failureOf(error).message }]),
      );
  }, [submits]);

  const isBusy = state === "pricing" || state === "sending" || (state === "looking" && isOnline);
  return (
    <SubmitButton
      pictures={quote && isCurrent ? quote.images : picturesOf(request)}
      price={quote && isCurrent ? formatUsdRange(quote.low_usd, quote.high_usd) : null}
      state={state === "idle" || state === "asking" ? null : strings[state]}
      isBusy={isBusy}
      isDisabled={state === "looking" || obstacles.length > 0}
    >
      <div ref={notes} className="grid gap-2 empty:hidden">
        <FormError>{faultAt(null)}</FormError>
        {obstacles.map(({ name, why }) => (
          <FormError key={name}>{strings.modelUnavailable(name, why)}</FormError>
        ))}
        {state === "looking" && (
          <p role="status" className="text-sm text-warn">
            {strings.unclear}
          </p>
        )}
      </div>
      {question && (
        <Suspense>
          <ConfirmBatch question={question} onConfirm={confirm} onCancel={decline} />
        </Suspense>
      )}
    </SubmitButton>
  );
}

/** Leads to the first field that something is wrong with. */
function showFirstFault(within: HTMLElement | null): void {
  within?.closest("form")?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
