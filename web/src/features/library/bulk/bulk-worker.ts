import { useSyncExternalStore } from "react";
import { notify } from "../../../lib/notify.ts";
import { libraryBulkStrings } from "../../../strings/library-bulk.ts";
import { readBefore } from "../../editing/verbs/read-before.ts";
import { verbs } from "../../editing/verbs/verbs.ts";
import { rereadLists } from "../list/list-head.ts";
import { createBulkWorker } from "./create-bulk-worker.ts";
import { summaryOf } from "./summary.ts";

/** The bulk work of this tab; it goes on while the person is on another screen. */
export const bulkWorker = createBulkWorker({ verbs, readBefore }, () => {
  void rereadLists();
  if (!isShown) tellElsewhere();
});

export const useBulkWork = () => useSyncExternalStore(bulkWorker.subscribe, bulkWorker.read);

let isShown = false;

/** Called by what shows the work; answers how to say that it no longer does. */
export function showBulkWork(): () => void {
  isShown = true;
  return () => {
    isShown = false;
  };
}

/** On another screen a notice takes the place of the bar. */
function tellElsewhere(): void {
  const work = bulkWorker.read();
  if (work.phase !== "done") return;
  const canUndo = !work.isUndo && work.undo.length > 0;
  const undo = { label: libraryBulkStrings.undo, onClick: () => void bulkWorker.undo() };
  void (work.error ? notify.failed : notify.done)(summaryOf(work), canUndo ? { action: undo } : {});
}

// Leaving the app would cut it short: the browser asks.
window.addEventListener("beforeunload", (event) => {
  if (bulkWorker.read().phase === "running") event.preventDefault();
});
