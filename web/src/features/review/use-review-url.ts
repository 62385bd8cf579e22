import { useCallback, useEffect, useMemo, useRef } from "react";
import { useSearchParams } from "react-router-dom";
import { formatReviewUrl, parseReviewUrl, type ReviewUrl } from "./review-url.ts";

/**
 * Goes to another state of the screen. Keys come faster than the address changes: a change that follows from the state is
 * a function of the newest. `push` makes it one to come back from; moving on to the next picture is none. `later`: not asked
 * for by a person, the screen may take its time.
 */
export type Go = (
  change: Partial<ReviewUrl> | ((now: ReviewUrl) => Partial<ReviewUrl>),
  how?: "push" | "later",
) => void;

/** The state of the screen, and how to change it. */
export function useReviewUrl(): readonly [ReviewUrl, Go] {
  const [params, setParams] = useSearchParams();
  const url = useMemo(() => parseReviewUrl(params), [params]);
  const latest = useRef(url);
  const set = useRef(setParams);
  set.current = setParams;
  /** Addresses that are on their way: when they arrive they are old news, and a newer one may have been sent. */
  const sent = useRef<string[]>([]);
  useEffect(() => {
    const place = sent.current.lastIndexOf(formatReviewUrl(url).toString());
    sent.current = sent.current.slice(place + 1);
    if (place < 0) latest.current = url;
  }, [url]);
  const go = useCallback<Go>((change, how) => {
    const now = latest.current;
    latest.current = { ...now, ...(typeof change === "function" ? change(now) : change) };
    const params = formatReviewUrl(latest.current);
    sent.current.push(params.toString());
    // At once: the router would let the next picture wait for quieter times.
    set.current(params, { replace: how !== "push", preventScrollReset: true, flushSync: how !== "later" });
  }, []);
  return [url, go];
}
