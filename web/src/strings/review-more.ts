import { editingMoreStrings } from "./editing-more.ts";

type Status = "ready" | "approved" | "rejected";

/** What the screen says only once somebody does something on it. */
export const reviewMoreStrings = {
  decidedElsewhere: {
    ready: "Put back to review by somebody else meanwhile",
    approved: "Approved by somebody else meanwhile",
    rejected: "Rejected by somebody else meanwhile",
    gone: editingMoreStrings.deletedElsewhere,
    other: "No longer waiting",
  },
  alreadyDecided: "Somebody else has already decided this one",
  alreadyDecidedMany: (count: number) => `Somebody else has already decided ${count} of them`,
  cannotUndo: "This cannot be undone: somebody else has decided since",
  notSaved: "The decision was refused",
  named: (name: string, status: string) => `${name}: ${status}`,
  andMore: (count: number) => `and ${count} more`,
  helpTitle: "Keys",
  keys: {
    next: "Next picture",
    previous: "Previous picture",
    approve: "Approve",
    reject: "Reject, with a reason",
    reopen: "Back to review",
    tags: "Edit tags",
    undo: "Undo the last decision",
    grid: "Grid, or one by one",
    help: "Show the keys",
    select: "Select the picture",
    range: "Select from here on",
    all: "Select all",
    open: "Look at the picture",
    clear: "Select none",
    move: "Move the subject, while it has the focus",
    resize: "Resize the subject",
    reset: "Reset the subject",
  },
  helpOne: "One by one",
  helpGrid: "In the grid",
  helpSubject: "On the subject",
  emptyTitle: {
    ready: "Nothing to review",
    approved: "No approved pictures",
    rejected: "No rejected pictures",
  } satisfies Record<Status, string>,
  emptyHelp: {
    ready: "Pictures appear here as soon as they are made and tagged.",
    approved: "Pictures that you approve can be found by builder sites, and appear here.",
    rejected: "Pictures that you reject are kept here. You can still change your mind.",
  } satisfies Record<Status, string>,
  emptyBatch: "No picture of this batch is here.",
  toGenerate: "Generate pictures",
  toLibrary: "To the library",
  toQueue: "To review",
  undoLast: (what: string) => `Undo: ${what}`,
  missingTitle: "This picture is no longer there",
} as const;
