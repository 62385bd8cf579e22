import { useEffect, useRef, useState } from "react";

/**
 * What somebody is changing, and what has been settled on: that follows when they rest, or at once by `settleNow`. A
 * settled value that changed elsewhere, such as by Back, takes the place of the draft. One that was settled here arrives
 * later than it was sent, and what was changed meanwhile stays.
 * @param settled compared by its JSON
 * @param restMilliseconds how long a person rests before what they do counts
 */
export function useDraft<Value>(
  settled: Value,
  settle: (value: Value, isNow: boolean) => void,
  restMilliseconds: number,
) {
  const [draft, setDraft] = useState(settled);
  const settledText = JSON.stringify(settled);
  /** What was settled here and has not arrived, the newest last. */
  const sent = useRef([settledText]);
  const known = useRef(settledText);
  const send = (value: Value, isNow: boolean) => {
    known.current = JSON.stringify(value);
    sent.current.push(known.current);
    settle(value, isNow);
  };
  useEffect(() => {
    const place = sent.current.indexOf(settledText);
    sent.current = place === -1 ? [] : sent.current.slice(place + 1);
    if (place !== -1) return;
    known.current = settledText;
    setDraft(JSON.parse(settledText) as Value);
  }, [settledText]);

  const latest = useRef(send);
  latest.current = send;
  const text = JSON.stringify(draft);
  useEffect(() => {
    if (text === known.current) return;
    const timer = setTimeout(() => latest.current(JSON.parse(text) as Value, false), restMilliseconds);
    return () => clearTimeout(timer);
  }, [text, restMilliseconds]);

  const settleNow = (value: Value) => {
    setDraft(value);
    send(value, true);
  };
  return { draft, setDraft, settleNow };
}
