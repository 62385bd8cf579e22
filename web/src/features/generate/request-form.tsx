import { RotateCcw } from "lucide-react";
import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import { useWatch } from "react-hook-form";
import { notify } from "../../lib/notify.ts";
import { generateStrings as strings } from "../../strings/generate.ts";
import { Button } from "../../ui/button.tsx";
import type { Catalog } from "./catalog.ts";
import { ColorsField } from "./colors-field.tsx";
import { emptyForm } from "./form-values.ts";
import type { GenerateAddress } from "./generate-address.ts";
import { FormContext } from "./generate-form.ts";
import { ModelField } from "./model-field.tsx";
import { NumbersFields } from "./numbers-fields.tsx";
import { Outcome } from "./outcome.tsx";
import { requestOf } from "./request-of.ts";
import { SourceFields } from "./source-fields.tsx";
import { StyleField } from "./style-field.tsx";
import { SubmitBar } from "./submit-bar.tsx";
import { useFillFromAddress } from "./use-fill-from-address.ts";
import { useProviders } from "./use-providers.ts";
import { useQuote } from "./use-quote.ts";
import { showFaults, useRequestForm } from "./use-request-form.ts";
import { useSubmission } from "./use-submission.ts";

export interface RequestFormProps {
  readonly catalog: Catalog;
  readonly address: GenerateAddress;
  readonly onStarted: (batchId: string) => void;
}

/** What somebody asks for, what comes of it, and the button that starts it. */
export function RequestForm({ catalog, address, onStarted }: RequestFormProps) {
  const form = useRequestForm(catalog);
  const { errors } = form.formState;
  const [isTouched, setTouched] = useState(false);
  const providers = useProviders(isTouched);
  const request = requestOf(useWatch({ control: form.control }) as typeof emptyForm, catalog);
  const live = useQuote(request);
  const submission = useSubmission({ onStarted, onFaults: (faults) => showFaults(form, "answer", faults) });
  const place = useMemo(() => ({ form, catalog, providers, errors }), [form, catalog, providers, errors]);
  useFillFromAddress(address, catalog, form);

  useEffect(() => showFaults(form, "live", live.faults), [form, live.faults]);

  /** What costs money is not started by the Enter that ends a number. */
  const pressKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || event.defaultPrevented) return;
    const isAsked = event.ctrlKey || event.metaKey;
    if (isAsked || event.target instanceof HTMLInputElement) event.preventDefault();
    // Like a press of the button: nothing where it cannot be pressed.
    if (isAsked) event.currentTarget.querySelector<HTMLButtonElement>("[type=submit]")?.click();
  };
  function startFresh() {
    const before = form.getValues();
    form.reset(emptyForm);
    const action = { label: strings.undo, onClick: () => form.reset(before) };
    void notify.tell(strings.startedFresh, { action, id: "generate-form" });
    form.setFocus("prompts");
  }

  return (
    <FormContext value={place}>
      <form
        noValidate
        aria-label={strings.form}
        className="grid gap-6"
        onFocus={() => setTouched(true)}
        onKeyDown={pressKey}
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit(submission.submit)();
        }}
      >
        <SourceFields
          action={
            <Button look="quiet" size="small" icon={<RotateCcw aria-hidden />} onClick={startFresh}>
              {strings.startFresh}
            </Button>
          }
        />
        <StyleField />
        <ColorsField />
        <NumbersFields />
        <ModelField />
        <Outcome live={live} />
        <SubmitBar request={request} live={live} submission={submission} />
      </form>
    </FormContext>
  );
}
