import { useEffect, useRef, useState } from "react";

/**
 * What somebody is changing, and what has been settled on: that follows when they rest. A settled value that changed
 * elsewhere, such as by Back, takes the place of the draft.
 * @param settled compared by its JSON
 * @param restMilliseconds how long a person rests before what they do counts
 */
export function useDraft<Value>(settled: Value, settle: (value: Value) => void, restMilliseconds: number) {
  const [draft, setDraft] = useState(settled);
  const known = useRef(JSON.stringify(settled));
  const settledText = JSON.stringify(settled);
  useEffect(() => {
    if (settledText === known.current) return;
    known.current = settledText;
    setDraft(JSON.parse(settledText) as Value);
  }, [settledText]);

  const latest = useRef(settle);
  latest.current = settle;
  const text = JSON.stringify(draft);
  useEffect(() => {
    if (text === known.current) return;
    const timer = setTimeout(() => {
      known.current = text;
      latest.current(JSON.parse(text) as Value);
    }, restMilliseconds);
    return () => clearTimeout(timer);
  }, [text, restMilliseconds]);

  return [draft, setDraft] as const;
}
