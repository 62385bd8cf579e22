import { changedParts, type Draft, type Part, withParts } from "./draft.ts";

/** What somebody wrote in the editor and has not saved. */
export interface Work {
  /** What was saved when it was begun, or last looked at. */
  readonly base: Draft;
  readonly written: Draft;
  /** How it was before each change, the last one last. */
  readonly past: readonly Draft[];
}

const mostUndone = 100;

export const begin = (saved: Draft): Work => ({ base: saved, written: saved, past: [] });

/** The draft with what was written, upon what is saved now: others may have saved meanwhile. */
export const draftOf = ({ base, written }: Work, saved: Draft): Draft =>
  withParts(saved, written, changedParts(base, written));

/** The parts that were written here and saved differently elsewhere since. */
export function conflictsOf({ base, written }: Work, saved: Draft): Part[] {
  const elsewhere = changedParts(base, saved);
  return changedParts(base, written).filter((part) => elsewhere.includes(part) && written[part] !== saved[part]);
}

/** With a change. `isStep`: undone by itself, and not together with the change before it. */
export function withChange(work: Work, saved: Draft, some: Partial<Draft>, isStep: boolean): Work {
  const before = draftOf(work, saved);
  return {
    // What others saved is known now, but for what is still to be decided.
    base: withParts(saved, work.base, conflictsOf(work, saved)),
    written: { ...before, ...some },
    past: isStep ? [...work.past, before].slice(-mostUndone) : work.past,
  };
}

/** As it was before the last change. */
export const undone = ({ base, written, past }: Work): Work => ({
  base,
  written: past.at(-1) ?? written,
  past: past.slice(0, -1),
});

/** After `sent` was saved, and `saved` answered: what was written since then is still there. */
export const afterSaving = ({ written, past }: Work, sent: Draft, saved: Draft): Work => ({
  base: saved,
  written: withParts(saved, written, changedParts(sent, written)),
  past,
});

/** Where something was saved elsewhere too, what is written here goes before it. */
export const keepingMine = (work: Work, saved: Draft): Work => ({
  ...work,
  base: saved,
  written: draftOf(work, saved),
});

/** And here it makes way. */
export const takingTheirs = (work: Work, saved: Draft): Work => ({
  base: saved,
  written: withParts(draftOf(work, saved), saved, conflictsOf(work, saved)),
  past: [...work.past, draftOf(work, saved)],
});
