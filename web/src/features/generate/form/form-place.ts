import { createContext, useContext } from "react";
import type { MakingPlace } from "../../making/making-place.ts";
import type { FormValues } from "./values.ts";

/** What the fields of the form share. */
export interface FormPlace extends Omit<MakingPlace, "set"> {
  readonly values: FormValues;
  readonly set: <Name extends keyof FormValues>(name: Name, value: FormValues[Name]) => void;
  /** What is wrong with a field; with null, with the request as a whole. */
  readonly faultAt: (field: keyof FormValues | null) => string | undefined;
  /** What is wrong with the values that fill slots, by their names. */
  readonly tokenFaults: Readonly<Record<string, string>>;
}

export const FormContext = createContext<FormPlace | null>(null);

/** The form that a field belongs to. */
export function useGenerateForm(): FormPlace {
  const place = useContext(FormContext);
  if (!place) throw new Error("useGenerateForm is for fields of the Generate form only");
  return place;
}
