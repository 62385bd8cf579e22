import type { FormValues } from "./values.ts";

/** Something wrong with what the form asks for. */
export interface Fault {
  /** Null: with the request as a whole. */
  readonly field: keyof FormValues | null;
  /** Of `tokens`, which of them. */
  readonly token?: string;
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

/** What is wrong with the values that fill slots, by their names; the first of several. */
export const tokenFaultsOf = (faults: readonly Fault[]): Record<string, string> =>
  Object.fromEntries(
    faults.toReversed().flatMap(({ token, message }) => (token === undefined ? [] : [[token, message]])),
  );
