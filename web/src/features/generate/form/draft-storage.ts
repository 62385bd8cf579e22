import { type FormValues, isEmptyForm, readFormValues } from "./values.ts";

/** Each person has a draft of their own in this browser: it outlives a reload and a session. */
const keyOf = (personId: string) => `larder-generate-draft:${personId}`;

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Null where there is none. */
export function readDraft(personId: string, store: Store = localStorage): FormValues | null {
  try {
    const stored = store.getItem(keyOf(personId));
    return stored === null ? null : readFormValues(JSON.parse(stored));
  } catch {
    return null; // no JSON, or a browser that keeps nothing
  }
}

/** An empty form is no draft. */
export function keepDraft(personId: string, values: FormValues, store: Store = localStorage): void {
  try {
    if (isEmptyForm(values)) store.removeItem(keyOf(personId));
    else store.setItem(keyOf(personId), JSON.stringify(values));
  } catch {
    // Full, or a browser that keeps nothing: the form itself still has it.
  }
}
