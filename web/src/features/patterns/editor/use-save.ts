import { useState } from "react";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { notify } from "../../../lib/notify.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { patternVerbs } from "../pattern-verbs.ts";

/** Saves what was changed, or publishes it; why it was refused, until the next try. */
export function useSave(pattern: PatternDetail, changes: object, onSaved: () => void) {
  const [busy, setBusy] = useState<"save" | "publish" | null>(null);
  const [error, setError] = useState<unknown>();
  async function save(publish: boolean) {
    setBusy(publish ? "publish" : "save");
    setError(undefined);
    try {
      const saved = await patternVerbs.update(pattern.id, { ...changes, publish });
      onSaved();
      void notify.done(publish ? strings.published(saved.live ?? 0) : strings.saved, { id: "pattern-saved" });
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(null);
    }
  }
  return { busy, error, save };
}
