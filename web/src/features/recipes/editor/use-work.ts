import { useEffect, useMemo, useState } from "react";
import { useWarnedLeaving } from "../../../lib/use-warned-leaving.ts";
import { usePerson } from "../../session/session.ts";
import type { Recipe } from "../recipe.ts";
import { changedParts, type Draft, draftOf, emptyDraft } from "./draft.ts";
import { keepWork, readWork } from "./kept-work.ts";
import { begin, conflictsOf, draftOn, keepingMine, takingTheirs, withChange } from "./work.ts";

/** What is written of a recipe, or of one that is not there yet (null), and what of it is not saved. */
export function useWork(recipe: Recipe | null) {
  const person = usePerson();
  const id = recipe?.id ?? "new";
  const saved = useMemo(() => (recipe ? draftOf(recipe) : emptyDraft), [recipe]);
  const [{ work, wasKept }, setState] = useState(() => {
    const kept = readWork(person.id, id);
    return { work: kept ?? begin(saved), wasKept: kept !== null };
  });
  const draft = useMemo(() => draftOn(work, saved), [work, saved]);
  const changed = useMemo(() => changedParts(saved, draft), [saved, draft]);
  const isChanged = changed.length > 0;
  const set = (next: (now: typeof work) => typeof work) => setState((now) => ({ ...now, work: next(now.work) }));
  useEffect(() => keepWork(person.id, id, isChanged ? work : null), [person.id, id, work, isChanged]);
  useWarnedLeaving(isChanged);
  return {
    draft,
    saved,
    changed,
    isChanged,
    /** It was written before this page was loaded. */
    wasKept: wasKept && isChanged,
    conflicts: conflictsOf(work, saved),
    change: (some: Partial<Draft>) => set((now) => withChange(now, saved, some)),
    /** As it is saved; answers how to take that back. */
    discard() {
      setState({ work: begin(saved), wasKept: false });
      return () => setState({ work, wasKept: false });
    },
    keepMine: () => set((now) => keepingMine(now, saved)),
    takeTheirs: () => set((now) => takingTheirs(now, saved)),
    /** It was saved: nothing of it is left here. */
    wasSaved: () => keepWork(person.id, id, null),
  };
}
