import { useEffect } from "react";
import { type Resolver, useForm } from "react-hook-form";
import type { BatchRequest } from "../../../../shared/batches.ts";
import { usePerson } from "../session/session.ts";
import type { Catalog } from "./catalog.ts";
import type { Fault } from "./check-request.ts";
import { keepDraft, readDraft } from "./draft-storage.ts";
import { emptyForm, type FormValues } from "./form-values.ts";
import type { GenerateForm } from "./generate-form.ts";

/** The schema comes with the first check. */
const resolver: Resolver<FormValues, Catalog, BatchRequest> = async (...form) =>
  await (await import("./check-request.ts")).resolveRequest(...form);

/** The form of this person, as they left it; what they do to it is kept at once. */
export function useRequestForm(catalog: Catalog): GenerateForm {
  const { id: personId } = usePerson();
  const form = useForm<FormValues, Catalog, BatchRequest>({
    defaultValues: readDraft(personId) ?? emptyForm,
    context: catalog,
    resolver,
  });
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: ({ values }) => keepDraft(personId, values) }),
    [form, personId],
  );
  return form;
}

/** Shows faults that the database or the live check found, at their fields; with none, takes back those of before. */
export function showFaults(form: GenerateForm, type: "live" | "answer", faults: readonly Fault[]): void {
  const { errors } = form.formState;
  const stale = (Object.keys(errors) as (keyof FormValues)[]).filter((name) => errors[name]?.type === type);
  form.clearErrors(stale);
  if (errors.root?.type === type) form.clearErrors("root");
  for (const { field, message } of faults) {
    const isHidden = field === "prompts" && form.getValues("source") === "template";
    form.setError(isHidden ? "template" : (field ?? "root"), { type, message });
  }
}
