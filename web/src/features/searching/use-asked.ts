import { useSearchParams } from "react-router-dom";
import { readAsked, writeAsked } from "./search-address.ts";
import type { Asked } from "./search-answer.ts";
import { useDraft } from "./use-draft.ts";

/** What is searched for: the address holds it, and follows what is typed when the person rests. */
export function useAsked(restMilliseconds = 200) {
  const [params, setParams] = useSearchParams();
  const asked = readAsked(params);
  const settle = (settled: Asked) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        writeAsked(next, settled);
        return next;
      },
      { replace: true },
    );
  const [draft, setDraft] = useDraft(asked, settle, restMilliseconds);
  return { asked, draft, change: (part: Partial<Asked>) => setDraft((current) => ({ ...current, ...part })) };
}
