import type { NamedField } from "../../../../../shared/field-names.ts";
import { type Failure, failureOf } from "../../../lib/failure.ts";

export type ResultsWork =
  | { readonly phase: "idle" }
  | {
      readonly phase: "reading" | "zipping";
      readonly batchId: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly phase: "done"; readonly batchId: string; readonly name: string; readonly failed: number }
  | { readonly phase: "failed"; readonly batchId: string; readonly error: Failure };

export interface ResultsOf {
  readonly batchId: string;
  readonly rows: number;
  /** Of its pictures those that are made. */
  readonly pictures: number;
  readonly fileName: string;
  /** Of its recipe. */
  readonly fields: readonly NamedField[];
}

let work: ResultsWork = { phase: "idle" };
let stopper = new AbortController();
const listeners = new Set<() => void>();
const set = (next: ResultsWork) => {
  work = next;
  for (const listener of listeners) listener();
};
const isRunning = () => work.phase === "reading" || work.phase === "zipping";

/** Saves results of batches, one after the other. It goes on while the person is on another screen. */
export const resultsWork = {
  read: () => work,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** To be called in answer to a click: a browser may ask where a large zip is to go. */
  async start(kind: "csv" | "zip", of: ResultsOf): Promise<void> {
    if (isRunning()) return;
    stopper = new AbortController();
    const { signal } = stopper;
    const { batchId } = of;
    const tell = (phase: "reading" | "zipping") => (done: number, total: number) =>
      set({ phase, batchId, done, total });
    tell("reading")(0, of.rows);
    try {
      const { saveCsv, saveZip } = await import("./save-results.ts");
      const saved =
        kind === "csv"
          ? await saveCsv(of, signal, tell("reading"))
          : await saveZip(of, signal, tell("reading"), tell("zipping"));
      set(saved ? { phase: "done", batchId, ...saved } : { phase: "idle" });
    } catch (error) {
      set(signal.aborted ? { phase: "idle" } : { phase: "failed", batchId, error: failureOf(error) });
    }
  },
  stop: () => stopper.abort(),
  dismiss() {
    if (!isRunning()) set({ phase: "idle" });
  },
};

// Leaving the app would end it: the browser asks.
window.addEventListener("beforeunload", (event) => {
  if (isRunning()) event.preventDefault();
});
