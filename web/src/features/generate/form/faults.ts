import type { FormValues } from "./values.ts";

/** Something wrong with what the form asks for. */
export interface Fault {
  /** Null: with the request as a whole. */
  readonly field: keyof FormValues | null;
  readonly message: string;
}

/** What is wrong with a field, if something is. While templates are shown, what is wrong with the prompts is theirs. */
export function faultOf(
  faults: readonly Fault[],
  field: keyof FormValues | null,
  source: FormValues["source"],
): string | undefined {
  const place = (fault: Fault) => (fault.field === "prompts" && source === "template" ? "template" : fault.field);
  return faults.find((fault) => place(fault) === field)?.message;
}
