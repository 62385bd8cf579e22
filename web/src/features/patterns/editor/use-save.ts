import { useState } from "react";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { patternStrings } from "../../../strings/patterns.ts";
import { patternVerbs } from "../pattern-verbs.ts";
import { patternOptions } from "../read-patterns.ts";
import { changesOf } from "./draft.ts";
import type { useDraft } from "./use-draft.ts";

/** Saves what was changed, or publishes it; why it was refused, until the next try. What others saved meanwhile is not overwritten. */
export function useSave(pattern: PatternDetail, work: ReturnType<typeof useDraft>) {
  const [busy, setBusy] = useState<"save" | "publish" | null>(null);
  const [error, setError] = useState<unknown>();
  async function save(publish: boolean) {
    setBusy(publish ? "publish" : "save");
    setError(undefined);
    try {
      const now = await queryClient.fetchQuery({
        ...patternOptions(pattern.slug),
        staleTime: 0,
        networkMode: "always",
      });
      // The editor shows what differs as soon as the pattern is read anew.
      if (work.isInConflict(now)) return;
      const { draft, saved } = work;
      const answered = await patternVerbs.update(pattern.id, {
        ...changesOf(saved, draft),
        publish,
        revision: now.revision,
      });
      work.wasSaved(draft, answered);
      void notify.done(publish ? patternStrings.published(answered.live ?? 0) : strings.saved, { id: "pattern-saved" });
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(null);
    }
  }
  return { busy, error, save };
}
