import { makeZip } from "client-zip";
import { type Failure, failureOf } from "../../../lib/failure.ts";
import { chooseZipTarget } from "../../../lib/save-zip.ts";
import { libraryBulkStrings } from "../../../strings/library-bulk.ts";
import { signedUrl } from "../../images/signed-urls.ts";
import { readDetails } from "./read-details.ts";
import { type ZipProgress, zipEntries } from "./zip-entries.ts";

export type ZipWork =
  | { readonly phase: "idle" }
  | { readonly phase: "running"; readonly total: number; readonly progress: ZipProgress }
  | { readonly phase: "done"; readonly name: string; readonly progress: ZipProgress }
  | { readonly phase: "failed"; readonly error: Failure };

/** From here on a browser should not hold all of it in memory. */
const largeFrom = 100;

let work: ZipWork = { phase: "idle" };
let stopper = new AbortController();
const listeners = new Set<() => void>();
const set = (next: ZipWork) => {
  work = next;
  for (const listener of listeners) listener();
};

/** Saves pictures as a zip, one zip at a time. It goes on while the person is on another screen. */
export const zipWork = {
  read: () => work,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** To be called in answer to a click. `readIds` is called once it is known where the zip goes. */
  async start(count: number, readIds: () => Promise<readonly string[]>): Promise<void> {
    if (work.phase === "running") return;
    const name = `larder-${new Date().toISOString().slice(0, 10)}.zip`;
    const target = await chooseZipTarget(name, count >= largeFrom);
    if (!target) return;
    stopper = new AbortController();
    const { signal } = stopper;
    let progress: ZipProgress = { done: 0, failed: 0 };
    set({ phase: "running", total: count, progress });
    try {
      const ids = await readIds();
      const fetchFile = (path: string) => fetchPicture(path, signal);
      const entries = zipEntries(ids, { readDetails, fetchFile }, (step) => {
        progress = step;
        set({ phase: "running", total: ids.length, progress });
      });
      await target.save(makeZip(entries), signal);
      set({ phase: "done", name, progress });
    } catch (error) {
      set(signal.aborted ? { phase: "idle" } : { phase: "failed", error: failureOf(error) });
    }
  },
  cancel: () => stopper.abort(),
  dismiss() {
    if (work.phase !== "running") set({ phase: "idle" });
  },
};

// Leaving the app would end it: the browser asks.
window.addEventListener("beforeunload", (event) => {
  if (work.phase === "running") event.preventDefault();
});

/** A file that fails is tried a second time. Throws a sentence for the manifest. */
async function fetchPicture(path: string, signal: AbortSignal, isLast = false): Promise<Blob> {
  try {
    const answer = await fetch(await signedUrl(path), { signal });
    if (!answer.ok) throw new Error(libraryBulkStrings.zipFileNotFetched(answer.status));
    return await answer.blob();
  } catch (error) {
    if (isLast || signal.aborted) throw error;
    return await fetchPicture(path, signal, true);
  }
}
