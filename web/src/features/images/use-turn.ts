import { useLayoutEffect, useRef, useSyncExternalStore } from "react";

/** What is looked at first has the network to itself for so long at most. */
const patienceMilliseconds = 2_000;
const urgent = new Set<object>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const isFree = () => urgent.size === 0;

export interface Turn {
  /** Looked at first: the others wait for it. */
  readonly isUrgent: boolean;
  /** There is something to load. */
  readonly isReady: boolean;
  /** It is there, or will not come. */
  readonly isOver: boolean;
}

/** Whether it is a picture's turn to be loaded; once it was, it stays so. A slow network is not shared by all at once. */
export function useTurn({ isUrgent, isReady, isOver }: Turn): boolean {
  const isNetworkFree = useSyncExternalStore(subscribe, isFree);
  useLayoutEffect(() => {
    if (!isUrgent || isOver) return;
    const me = {};
    urgent.add(me);
    const leave = () => {
      if (urgent.delete(me)) tell();
    };
    const timer = setTimeout(leave, patienceMilliseconds);
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [isUrgent, isOver]);
  const hadTurn = useRef(false);
  hadTurn.current ||= isReady && (isUrgent || isNetworkFree);
  return hadTurn.current;
}
