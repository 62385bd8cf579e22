import { useEffect, useRef } from "react";
import { useNavigate } from "react-router-dom";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { startStrings as strings } from "../../../strings/generate-start.ts";
import type { Catalog } from "../../making/catalog/catalog.ts";
import { addressWith, type GenerateAddress, plainAddress } from "../address.ts";
import { useGenerateForm } from "../form/form-place.ts";
import type { RequestForm } from "../form/use-request-form.ts";
import { type FormValues, isEmptyForm } from "../form/values.ts";
import { formOfBatch, formOfPicture, formOfSource } from "./form-again.ts";
import { formOfChange, formOfRecipe } from "./form-of-recipe.ts";
import { readPastBatch, readPastPicture } from "./read-past.ts";

interface FillFromAddressProps {
  readonly address: GenerateAddress;
  readonly form: RequestForm;
  readonly onFilled: (next: keyof FormValues) => void;
}

/**
 * Fills the form as for the picture, the batch or the words that the address names, and takes them out of the address:
 * what the person then changes is theirs, and a reload keeps it.
 */
export default function FillFromAddress({ address, form, onFilled }: FillFromAddressProps) {
  const { catalog } = useGenerateForm();
  const navigate = useNavigate();
  const latest = useRef({ form, onFilled });
  latest.current = { form, onFilled };

  useEffect(() => {
    let isCurrent = true;
    const leave = () => void navigate(addressWith(plainAddress, { batch: address.batch }), { replace: true });
    async function fill() {
      const before = latest.current.form.values;
      const [values, message] = await read(address, before, catalog);
      if (!isCurrent) return;
      const { replace } = latest.current.form;
      replace(values);
      leave();
      latest.current.onFilled(values.source === "template" ? "template" : "prompts");
      const action = { label: strings.undo, onClick: () => replace(before) };
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
  }, [address, catalog, navigate]);

  return null;
}

async function read(
  { from, again, prompt, template, style, source, operation }: GenerateAddress,
  before: FormValues,
  catalog: Catalog,
): Promise<[FormValues, message: string]> {
  if (again) return [formOfBatch(await readPastBatch(again), catalog), strings.filledFromBatch];
  if (source && template) {
    const [values, name] = formOfChange(source, template, catalog);
    return [values, strings.filledFromRecipe(name)];
  }
  if (source) return [formOfSource(source, operation ?? "edit"), strings.filledFromSource];
  if (!from && (template || style)) {
    const [values, name] = formOfRecipe({ template, style }, prompt ?? before.prompts, catalog);
    return [values, strings.filledFromRecipe(name)];
  }
  if (!from) return [{ ...before, source: "words", prompts: prompt ?? "" }, strings.filled];
  const past = await readPastPicture(from);
  return [formOfPicture(past.picture, past.batch, catalog), strings.filledFromPicture];
}
