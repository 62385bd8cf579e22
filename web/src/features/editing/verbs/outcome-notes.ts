import { verbStrings } from "../../../strings/verbs.ts";
import type { ActionResult } from "./act.ts";

/** What others may still see, and what an undo cannot bring back. */
export const outcomeNotes = ({ withdrawn, lost }: Pick<ActionResult, "withdrawn" | "lost">): string[] => [
  ...(withdrawn > 0 ? [verbStrings.cachesKeep(withdrawn)] : []),
  ...(lost > 0 ? [verbStrings.undoLost(lost)] : []),
];
