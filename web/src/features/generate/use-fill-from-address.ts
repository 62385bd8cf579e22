import { useEffect } from "react";
import { useNavigate } from "react-router-dom";
import { failureOf } from "../../lib/failure.ts";
import { notify } from "../../lib/notify.ts";
import { generateStrings as strings } from "../../strings/generate.ts";
import { formOfBatch, formOfPicture } from "./again.ts";
import type { Catalog } from "./catalog.ts";
import { type FormValues, isEmptyForm } from "./form-values.ts";
import { addressWith, type GenerateAddress, plainAddress } from "./generate-address.ts";
import type { GenerateForm } from "./generate-form.ts";
import { readPastBatch, readPastPicture } from "./read-past.ts";

/**
 * Fills the form as for the picture, the batch or the words that the address names, and takes them out of the address:
 * what the person then changes is theirs, and a reload keeps it.
 */
export function useFillFromAddress(address: GenerateAddress, catalog: Catalog, form: GenerateForm): void {
  const { from, again, prompt, batch } = address;
  const navigate = useNavigate();

  useEffect(() => {
    if (!from && !again && !prompt) return;
    let isCurrent = true;
    const leave = () => void navigate(addressWith(plainAddress, { batch }), { replace: true });

    async function read(): Promise<[FormValues, message: string]> {
      if (again) return [formOfBatch(await readPastBatch(again), catalog), strings.filledFromBatch];
      if (!from) return [{ ...form.getValues(), source: "words", prompts: prompt ?? "" }, strings.filled];
      const past = await readPastPicture(from);
      return [formOfPicture(past.picture, past.batch, catalog), strings.filledFromPicture];
    }
    async function fill() {
      const [values, message] = await read();
      if (!isCurrent) return;
      const before = form.getValues();
      form.reset(values);
      leave();
      form.setFocus(values.source === "template" ? "template" : "prompts");
      const action = { label: strings.undo, onClick: () => form.reset(before) };
      void notify.tell(message, { id: "generate-form", ...(!isEmptyForm(before) && { action }) });
    }
    fill().catch((error: unknown) => {
      if (!isCurrent) return;
      leave();
      void notify.failed(strings.notFilled, { detail: failureOf(error).message });
    });
    return () => {
      isCurrent = false;
    };
  }, [from, again, prompt, batch, catalog, form, navigate]);
}
