import { flawStrings } from "../../../strings/flaws.ts";
import { verbStrings } from "../../../strings/verbs.ts";
import type { ActionResult } from "./act.ts";

/** What is left to a person, what others may still see, and what an undo cannot bring back. */
export const outcomeNotes = ({ withdrawn, lost, flawed }: Omit<ActionResult, "changed">): string[] => [
  ...(flawed > 0 ? [flawStrings.left(flawed)] : []),
  ...(withdrawn > 0 ? [verbStrings.cachesKeep(withdrawn)] : []),
  ...(lost > 0 ? [verbStrings.undoLost(lost)] : []),
];
