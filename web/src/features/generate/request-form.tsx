import { lazy, Suspense, useRef, useState } from "react";
import { notify } from "../../lib/notify.ts";
import { patiently } from "../../lib/patiently.ts";
import { generateStrings as strings } from "../../strings/generate.ts";
import { Button } from "../../ui/button.tsx";
import type { Catalog } from "../making/catalog/catalog.ts";
import { OptionsFields } from "../making/fields/options-fields.tsx";
import { MakingContext, type MakingPlace } from "../making/making-place.ts";
import { FallbacksField } from "../making/models/fallbacks-field.tsx";
import { ModelsField } from "../making/models/models-field.tsx";
import { ColorsField } from "../making/palettes/colors-field.tsx";
import { ReferencesField } from "../making/references/references-field.tsx";
import { readSent } from "../sending/sent-request.ts";
import { usePerson } from "../session/session.ts";
import { type GenerateAddress, isFilling } from "./address.ts";
import { NumbersFields } from "./fields/numbers-fields.tsx";
import { StartFields } from "./fields/start-fields.tsx";
import { StyleFields } from "./fields/style-fields.tsx";
import { type Fault, faultOf, tokenFaultsOf } from "./form/faults.ts";
import { FormContext, type FormPlace } from "./form/form-place.ts";
import { pressFormKey } from "./form/press-key.ts";
import { useRequestForm } from "./form/use-request-form.ts";
import { emptyForm, type FormValues, isEmptyForm } from "./form/values.ts";
import { OutcomeFrame } from "./price/outcome-frame.tsx";
import { DescribeField } from "./reading/describe-field.tsx";
import { SubmitButton } from "./submit/button.tsx";

const FillFromAddress = lazy(patiently(() => import("./again/fill-from-address.tsx")));
const PricedSubmit = lazy(patiently(() => import("./submit/priced-submit.tsx")));

interface RequestFormProps {
  readonly catalog: Catalog;
  readonly address: GenerateAddress;
  readonly onStarted: (batchId: string) => void;
}

/** What somebody asks for, what comes of it, and the button that starts it. */
export function RequestForm({ catalog, address, onStarted }: RequestFormProps) {
  const { id: personId } = usePerson();
  const form = useRequestForm(catalog);
  const { values, set, replace } = form;
  const element = useRef<HTMLFormElement>(null);
  const [isTouched, setTouched] = useState(() => !isEmptyForm(values) || readSent("generate", personId) !== null);
  const [submits, setSubmits] = useState(0);
  const [live, setLive] = useState<readonly Fault[]>([]);
  const faults = [...form.faults, ...live];
  const place: FormPlace = {
    values,
    set,
    faultAt: (field) => faultOf(faults, field, values.source),
    tokenFaults: tokenFaultsOf(faults),
    catalog,
  };
  const focusOn = (name: keyof FormValues) => {
    const control = element.current?.elements.namedItem(name);
    if (control instanceof HTMLElement) control.focus();
  };
  function startFresh() {
    const action = { label: strings.undo, onClick: () => replace(values) };
    replace(emptyForm);
    void notify.tell(strings.startedFresh, { action, id: "generate-form" });
    focusOn("prompts");
  }
  function touch() {
    form.touch();
    setTouched(true);
  }
  function showFilled(next: keyof FormValues) {
    // What prices it takes the place of the button: not under the finger that presses it.
    touch();
    focusOn(next);
  }

  // A background is removed without a word about it.
  const isDescribed = values.operation !== "remove_background";
  const untouched = (
    <>
      <OutcomeFrame operation={values.operation} />
      <SubmitButton />
    </>
  );
  return (
    <FormContext value={place}>
      <MakingContext value={{ ...place, set: set as MakingPlace["set"] }}>
        <form
          ref={element}
          noValidate
          aria-label={strings.form}
          className="grid gap-6"
          onFocus={touch}
          onKeyDown={pressFormKey}
          onSubmit={(event) => {
            event.preventDefault();
            touch();
            setSubmits((count) => count + 1);
          }}
        >
          {values.operation === "generate" && <DescribeField form={form} onFilled={showFilled} />}
          <StartFields
            action={
              <Button look="quiet" size="small" onClick={startFresh}>
                {strings.startFresh}
              </Button>
            }
          />
          {values.operation === "generate" && (
            <>
              <StyleFields />
              <ColorsField />
            </>
          )}
          {isDescribed && <ReferencesField />}
          <ModelsField />
          {isDescribed && (
            <>
              <NumbersFields />
              <OptionsFields />
            </>
          )}
          <FallbacksField />
          {isTouched ? (
            <Suspense fallback={untouched}>
              <PricedSubmit form={form} submits={submits} onFaults={setLive} onStarted={onStarted} />
            </Suspense>
          ) : (
            untouched
          )}
          {isFilling(address) && (
            <Suspense>
              <FillFromAddress address={address} form={form} onFilled={showFilled} />
            </Suspense>
          )}
        </form>
      </MakingContext>
    </FormContext>
  );
}
