import { useEffect, useState } from "react";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { changesOf, type Draft, savedDraft } from "./draft.ts";

/** What was written and not saved, by the pattern's id: it is there again when somebody comes back within this page's life. */
const unsaved = new Map<string, Draft>();

/** What is written in the editor of a pattern, and what of it is not saved. */
export function useDraft(pattern: PatternDetail) {
  const saved = savedDraft(pattern);
  const [draft, setDraft] = useState(unsaved.get(pattern.id) ?? saved);
  const changes = changesOf(saved, draft);
  const isChanged = Object.keys(changes).length > 0;
  useEffect(() => {
    if (!isChanged) return void unsaved.delete(pattern.id);
    unsaved.set(pattern.id, draft);
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [pattern.id, draft, isChanged]);
  return {
    draft,
    changes,
    isChanged,
    change: (some: Partial<Draft>) => setDraft((now) => ({ ...now, ...some })),
    /** Takes what is saved now in place of what was written. */
    reset: (to: PatternDetail) => setDraft(savedDraft(to)),
  };
}
