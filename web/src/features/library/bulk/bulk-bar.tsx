import { Suspense, useEffect, useSyncExternalStore } from "react";
import { useKeys } from "../../../lib/keyboard.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { libraryBulkStrings } from "../../../strings/library-bulk.ts";
import { FormError } from "../../../ui/form-error.tsx";
import { usePerson } from "../../session/session.ts";
import { comparableOf, countOf, isNothing, nothing } from "../selection/selection.ts";
import type { LibraryState } from "../use-library.ts";
import { zipWork } from "../zip/zip-work.ts";
import { BulkFrame } from "./bulk-frame.tsx";
import { bulkWorker, showBulkWork, useBulkWork } from "./bulk-worker.ts";
import { DoneLine } from "./done-line.tsx";
import { RunningLine } from "./running-line.tsx";
import { SelectionLine } from "./selection-line.tsx";
import { notesOf, summaryOf } from "./summary.ts";
import { useBulkChoice } from "./use-bulk-choice.ts";
import { ZipLine } from "./zip-line.tsx";

const BulkDialog = lazyPart(() => import("./bulk-dialog.tsx"));

/** What is selected and what can be done with it; what is under way; and what became of it, with its undo. */
export default function BulkBar({ library }: { readonly library: LibraryState }) {
  const work = useBulkWork();
  const zip = useSyncExternalStore(zipWork.subscribe, zipWork.read);
  const choice = useBulkChoice(library);
  const isAdmin = usePerson().role === "admin";
  const { selection, list, choosing, view } = library;
  const hasSelection = !isNothing(selection) && work.phase !== "running";
  const undo = () => void bulkWorker.undo();
  const canUndo = work.phase === "done" && !work.isUndo && work.undo.length > 0;
  useKeys({ "Mod+z": undo }, canUndo);
  useEffect(showBulkWork, []);

  if (!hasSelection && work.phase === "idle" && zip.phase === "idle") return null;
  return (
    <BulkFrame label={libraryBulkStrings.bulk}>
      <ZipLine zip={zip} />
      {work.phase === "running" && (
        <RunningLine
          label={`${work.isUndo ? libraryBulkStrings.undoing : libraryBulkStrings.running[work.action.kind]}: ${libraryBulkStrings.progress(work.progress.done, work.progress.total)}`}
          value={work.progress.done / Math.max(1, work.progress.total)}
          onCancel={bulkWorker.cancel}
        />
      )}
      {work.phase === "done" && (
        <DoneLine
          summary={summaryOf(work)}
          notes={notesOf(work)}
          isTrouble={work.error !== null}
          onUndo={canUndo ? undo : undefined}
          onGoOn={work.rest.length > 0 ? () => void bulkWorker.resume() : undefined}
          onDismiss={bulkWorker.dismiss}
        />
      )}
      {hasSelection && <FormError>{choice.refusal}</FormError>}
      {hasSelection && (
        <SelectionLine
          count={countOf(selection, list.total ?? 0)}
          isAdmin={isAdmin}
          isTrash={view.isTrash}
          isBusy={choice.isBusy}
          comparable={view.isTrash ? [] : comparableOf(selection)}
          onChoose={choice.choose}
          onClear={() => choosing.choose(nothing)}
        />
      )}
      {choice.asking && (
        <Suspense>
          <BulkDialog asking={choice.asking} count={countOf(selection, list.total ?? 0)} view={view} choice={choice} />
        </Suspense>
      )}
    </BulkFrame>
  );
}
