import { useState } from "react";
import { failureOf } from "./failure.ts";
import { notify } from "./notify.ts";

/** Does one thing at a time: which one is under way, and a notice of what failed. */
export function useAct<Name extends string>() {
  const [busy, setBusy] = useState<Name | null>(null);
  async function act(name: Name, work: () => Promise<unknown>) {
    if (busy) return;
    setBusy(name);
    try {
      await work();
    } catch (error) {
      void notify.failed(failureOf(error).message);
    } finally {
      setBusy(null);
    }
  }
  return { busy, act };
}
