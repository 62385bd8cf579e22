import { useState } from "react";
import type { ApiKey } from "../api-key.ts";
import { emptyForm, formOf, type KeyFaults, type KeyForm, type KeyRequest, readForm } from "./key-form.ts";

const noFaults: KeyFaults = {};

/**
 * The form of a new key, or of one that is edited. It is checked when it is sent, and from then on as it changes; a name
 * that is too long is told at once.
 * @param scopes what a new key may do at first
 */
export function useKeyForm(before: ApiKey | null = null, scopes = emptyForm.scopes) {
  const [form, setForm] = useState<KeyForm>(() => (before ? formOf(before) : { ...emptyForm, scopes }));
  const [wasSent, setSent] = useState(false);
  const read = readForm(form, new Date(), before);
  const faults = "faults" in read ? read.faults : noFaults;
  return {
    form,
    faults: wasSent ? faults : form.name.trim() !== "" && faults.name ? { name: faults.name } : noFaults,
    change: (changes: Partial<KeyForm>) => setForm((now) => ({ ...now, ...changes })),
    /** The request, if there is nothing wrong with it. */
    send(): KeyRequest | null {
      setSent(true);
      return "request" in read ? read.request : null;
    },
  };
}
