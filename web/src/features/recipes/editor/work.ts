import { changedParts, type Draft, type Part, withParts } from "./draft.ts";

/** What somebody wrote and has not saved. */
export interface Work {
  /** What was saved when it was begun, or last looked at. */
  readonly base: Draft;
  readonly written: Draft;
}

export const begin = (saved: Draft): Work => ({ base: saved, written: saved });

/** The draft with what was written, upon what is saved now: others may have saved meanwhile. */
export const draftOn = ({ base, written }: Work, saved: Draft): Draft =>
  withParts(saved, written, changedParts(base, written));

/** The parts that were written here and saved differently elsewhere since. */
export function conflictsOf({ base, written }: Work, saved: Draft): Part[] {
  const elsewhere = changedParts(base, saved);
  const differing = changedParts(written, saved);
  return changedParts(base, written).filter((part) => elsewhere.includes(part) && differing.includes(part));
}

/** With a change. What others saved is known from then on, but for what is still to be decided. */
export const withChange = (work: Work, saved: Draft, some: Partial<Draft>): Work => ({
  base: withParts(saved, work.base, conflictsOf(work, saved)),
  written: { ...draftOn(work, saved), ...some },
});

/** Where something was saved elsewhere too, what is written here goes before it. */
export const keepingMine = (work: Work, saved: Draft): Work => ({ base: saved, written: draftOn(work, saved) });

/** And here it makes way. */
export const takingTheirs = (work: Work, saved: Draft): Work => ({
  base: saved,
  written: withParts(draftOn(work, saved), saved, conflictsOf(work, saved)),
});
