import { useEffect, useMemo, useRef, useState } from "react";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { useWarnedLeaving } from "../../../lib/use-warned-leaving.ts";
import { changedParts, type Draft, savedDraft } from "./draft.ts";
import { noteUnsaved } from "./unsaved-patterns.ts";
import {
  afterSaving,
  begin,
  conflictsOf,
  draftOf,
  keepingMine,
  takingTheirs,
  undone,
  type Work,
  withChange,
} from "./work.ts";

/** What was written, by the pattern's id: it is there again when somebody comes back within this page's life. */
const kept = new Map<string, Work>();

/** What is written in the editor of a pattern, and what of it is not saved. */
export function useDraft(pattern: PatternDetail) {
  const saved = useMemo(() => savedDraft(pattern), [pattern]);
  const [work, setWork] = useState(() => kept.get(pattern.id) ?? begin(saved));
  const lastTyped = useRef<Element | null>(null);
  const draft = draftOf(work, saved);
  const isChanged = changedParts(saved, draft).length > 0;
  useEffect(() => {
    kept.set(pattern.id, work);
    noteUnsaved(pattern.id, isChanged);
  }, [pattern.id, work, isChanged]);
  useWarnedLeaving(isChanged);
  return {
    draft,
    saved,
    isChanged,
    conflicts: conflictsOf(work, saved),
    canUndo: work.past.length > 0,
    change(some: Partial<Draft>) {
      const typed = typedIn();
      const isStep = typed === null || typed !== lastTyped.current;
      lastTyped.current = typed;
      setWork((now) => withChange(now, saved, some, isStep));
    },
    undo() {
      lastTyped.current = null;
      setWork(undone);
    },
    /** Shows what is saved in place of what was written, which can be undone. */
    discard: () => setWork((now) => withChange(now, saved, saved, true)),
    keepMine: () => setWork((now) => keepingMine(now, saved)),
    takeTheirs: () => setWork((now) => takingTheirs(now, saved)),
    /** Whether others saved something else in the place of what is written, as the pattern is now. */
    isInConflict: (now: PatternDetail) => conflictsOf(work, savedDraft(now)).length > 0,
    wasSaved: (sent: Draft, answered: PatternDetail) => setWork((now) => afterSaving(now, sent, savedDraft(answered))),
  };
}

/** The control in which text is being typed: all that is typed in one is undone at once. */
function typedIn(): Element | null {
  const { activeElement: active } = document;
  const isText =
    active instanceof HTMLTextAreaElement || (active instanceof HTMLInputElement && active.type !== "checkbox");
  return isText ? active : null;
}
