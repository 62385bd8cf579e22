import { libraryBulkStrings } from "../../../strings/library-bulk.ts";
import { verbStrings } from "../../../strings/verbs.ts";
import { outcomeNotes } from "../../editing/verbs/outcome-notes.ts";
import type { BulkDone } from "./bulk-work.ts";

/** What became of a piece of work, in a sentence. */
export function summaryOf({ action, isUndo, changed, left, flawed, rest, unsettled }: BulkDone): string {
  const { done, left: reasons, leftOver, cancelled, unsure } = libraryBulkStrings;
  const doubtful = unsettled?.ids.length ?? 0;
  const untouched = rest.length - doubtful;
  return [
    isUndo ? verbStrings.takenBack(changed) : done[action.kind](changed),
    left > flawed && leftOver(left - flawed, reasons[action.kind]),
    untouched > 0 && cancelled(untouched),
    doubtful > 0 && unsure(doubtful),
  ]
    .filter(Boolean)
    .join(", ");
}

/** What a person has to know of it besides: why it stopped, what cannot be taken back, what others may still see. */
export function notesOf({
  action,
  isUndo,
  changed,
  withdrawn,
  lost,
  flawed,
  undo,
  error,
  unsettled,
}: BulkDone): string[] {
  const { unsureOffline, undoApproveNote, undoTagNote } = libraryBulkStrings;
  const isRemoved = action.kind === "tag" && action.remove.length > 0;
  return [
    error?.kind === "offline" && unsettled ? unsureOffline : error?.message,
    ...(isUndo ? [] : outcomeNotes({ withdrawn, lost, flawed })),
    isUndo && action.kind === "approve" && changed > 0 && undoApproveNote,
    !isUndo && isRemoved && undo.length > 0 && undoTagNote,
  ].filter((note) => typeof note === "string");
}
