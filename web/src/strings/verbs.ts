import { formatNumber } from "./format.ts";
import { pictures } from "./library.ts";

/** What is said once something was done with pictures. */
export const verbStrings = {
  undo: "Undo",
  /** A verb was sent, and no answer came. */
  answerLost:
    "No answer came: this may have been done all the same. The screen shows how it stands as soon as it can look again.",
  takenBack: (count: number) => (count === 1 ? "1 is as it was" : `${formatNumber(count)} are as they were`),
  cachesKeep: (count: number) =>
    `${count === 1 ? "1 was" : `${formatNumber(count)} were`} public: search no longer finds ${count === 1 ? "it" : "them"}, but caches may keep copies for a day.`,
  undoLost: (count: number) =>
    `An undo brings back ${pictures(count)} that had been approved as waiting for review: only an admin approves.`,
  done: {
    approve: "Approved",
    reject: "Rejected",
    reopen: "Back to review",
    withdraw: "Withdrawn: back to review",
    trash: "Moved to the trash",
    restore: "Restored",
    retry: "Started again",
    remake: "The sizes are being made again",
    tag: "Tagged",
  },
  /** Nothing was changed: it did not fit the picture. */
  undone: {
    approve: "Somebody else has already decided this one",
    reject: "Somebody else has already decided this one",
    reopen: "Somebody else has already decided this one",
    withdraw: "Somebody else has already decided this one",
    trash: "It is in the trash already",
    restore: "It is not in the trash, or is being deleted",
    retry: "There is nothing to start again",
    remake: "The sizes are being made already",
    tag: "There is nothing to change",
  },
} as const;
