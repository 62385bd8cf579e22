import { useEffect, useMemo } from "react";
import type { Catalog } from "../../making/catalog/catalog.ts";
import { referenceFault } from "../../making/references/reference-fault.ts";
import type { Fault } from "../form/faults.ts";
import { useGenerateForm } from "../form/form-place.ts";
import { requestOf } from "../form/request-of.ts";
import type { RequestForm } from "../form/use-request-form.ts";
import type { FormValues } from "../form/values.ts";
import { Outcome } from "../price/outcome.tsx";
import { useQuote } from "../price/use-quote.ts";
import { useSettled } from "../price/use-settled.ts";
import { valueFaults } from "../values/asked.ts";
import { SubmitBar } from "./bar.tsx";

const pauseMilliseconds = 600;

interface PricedSubmitProps {
  readonly form: RequestForm;
  /** How often the form was submitted: each time is sent once. */
  readonly submits: number;
  /** Told what the live price finds wrong with the request. */
  readonly onFaults: (faults: readonly Fault[]) => void;
  readonly onStarted: (batchId: string) => void;
}

/** What the form comes to, live, and the button that starts it. Loaded with the first touch. */
export default function PricedSubmit({ form, submits, onFaults, onStarted }: PricedSubmitProps) {
  const { values, catalog } = useGenerateForm();
  const request = useMemo(() => requestOf(values, catalog), [values, catalog]);
  // Told a moment after it was written: half a colour is no colour yet.
  const wrongNow = valueFaults(values, catalog);
  const wrong = useSettled(wrongNow, pauseMilliseconds);
  const blind = useMemo(() => blindFaults(values, catalog), [values, catalog]);
  const live = useQuote(request, Object.keys(wrongNow).length + blind.length === 0);
  const faults = useMemo(
    () => [
      ...live.faults,
      ...blind,
      ...Object.entries(wrong).map(([token, message]): Fault => ({ field: "tokens", token, message })),
    ],
    [live.faults, blind, wrong],
  );
  useEffect(() => onFaults(faults), [onFaults, faults]);
  return (
    <>
      <Outcome live={{ ...live, faults }} />
      <SubmitBar request={request} live={live} form={form} submits={submits} onStarted={onStarted} />
    </>
  );
}

function blindFaults(values: FormValues, catalog: Catalog): Fault[] {
  const message = referenceFault(values, catalog);
  return message === null ? [] : [{ field: "reference_image_ids", message }];
}
