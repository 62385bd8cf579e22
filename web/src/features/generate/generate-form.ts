import { createContext, useContext } from "react";
import type { FieldErrors, UseFormReturn } from "react-hook-form";
import type { BatchRequest } from "../../../../shared/batches.ts";
import type { Catalog } from "./catalog.ts";
import type { FormValues } from "./form-values.ts";
import type { ProviderStates } from "./image-model.ts";

export type GenerateForm = UseFormReturn<FormValues, Catalog, BatchRequest>;

interface FormPlace {
  readonly form: GenerateForm;
  readonly catalog: Catalog;
  readonly providers: ProviderStates;
  readonly errors: FieldErrors<FormValues>;
}

export const FormContext = createContext<FormPlace | null>(null);

/** The form that a field belongs to. */
export function useGenerateForm(): FormPlace {
  const place = useContext(FormContext);
  if (!place) throw new Error("useGenerateForm is for fields of the Generate form only");
  return place;
}

/** What is wrong with a field, if something is. Of a list it is the first part with a fault. */
export function faultOf(errors: FieldErrors<FormValues>, name: keyof FormValues): string | undefined {
  return messageIn(errors[name]);
}

function messageIn(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { message } = error as { message?: unknown };
  if (typeof message === "string") return message;
  const parts = Array.isArray(error) ? error : Object.values(error);
  return parts.map(messageIn).find((found) => found !== undefined);
}
