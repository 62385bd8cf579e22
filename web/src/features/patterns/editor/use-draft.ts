import { useEffect, useState } from "react";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { changesOf, type Draft, savedDraft } from "./draft.ts";

/** What was written and not saved, by the pattern's id: it is there again when somebody comes back within this page's life. */
const unsaved = new Map<string, Draft>();

/** What is written in the editor of a pattern, and what of it is not saved. */
export function useDraft(pattern: PatternDetail) {
  const saved = savedDraft(pattern);
  const [written, setWritten] = useState(unsaved.get(pattern.id) ?? null);
  const draft = written ?? saved;
  const changes = changesOf(saved, draft);
  const isChanged = Object.keys(changes).length > 0;
  useEffect(() => {
    if (!written || !isChanged) return void unsaved.delete(pattern.id);
    unsaved.set(pattern.id, written);
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [pattern.id, written, isChanged]);
  return {
    draft,
    changes,
    isChanged,
    change: (some: Partial<Draft>) => setWritten((now) => ({ ...(now ?? saved), ...some })),
    /** Shows what is saved in place of what was written. */
    reset: () => setWritten(null),
  };
}
