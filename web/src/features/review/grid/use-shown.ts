import { useMemo, useRef } from "react";
import type { ReviewScreen } from "../review-screen.ts";

/**
 * The tiles on the page: what waits, and what somebody else has decided while it was here. That stays until the person
 * leaves, marked as decided, so that nothing moves under their pointer.
 */
export function useShown({ queue, waiting, decisions }: ReviewScreen): readonly string[] {
  const seen = useRef(new Set<string>());
  const { log } = decisions;
  return useMemo(() => {
    for (const id of waiting) seen.current.add(id);
    const isWaiting = new Set(waiting);
    const isMine = new Set([...log.history, ...log.waiting].flatMap(({ ids }) => ids));
    return queue.ids.filter((id) => isWaiting.has(id) || (seen.current.has(id) && !isMine.has(id)));
  }, [queue, waiting, log]);
}
