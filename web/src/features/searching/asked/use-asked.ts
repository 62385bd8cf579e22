import { useSearchParams } from "react-router-dom";
import type { Asked } from "../search-answer.ts";
import { changeAsked } from "./change-asked.ts";
import { readAsked, writeAsked } from "./search-address.ts";
import { useChangeAddress } from "./use-change-address.ts";
import { useDraft } from "./use-draft.ts";

/**
 * What is searched for: the address holds it, and follows what is typed when the person rests (`change`), or at once as a
 * step that Back takes back (`step`).
 */
export function useAsked(restMilliseconds = 200) {
  const asked = readAsked(useSearchParams()[0]);
  const changeAddress = useChangeAddress();
  const settle = (settled: Asked, isStep: boolean) =>
    changeAddress((params) => writeAsked(params, settled), { isStep });
  const { draft, setDraft, settleNow } = useDraft(asked, settle, restMilliseconds);
  return {
    asked,
    draft,
    change: (part: Partial<Asked>) => setDraft((current) => changeAsked(current, part)),
    step: (part: Partial<Asked>) => settleNow(changeAsked(draft, part)),
  };
}
