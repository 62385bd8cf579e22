import { useEffect, useRef } from "react";

/** Held longer than this, in milliseconds, something was looked at for a moment only. */
const moment = 350;

/** A switch that is pressed, or held: then letting go switches back. The space bar is let go of anywhere. */
export function useHold(toggle: () => void) {
  const since = useRef<number | null>(null);
  const end = () => {
    if (since.current !== null && performance.now() - since.current > moment) toggle();
    since.current = null;
  };
  const latest = useRef(end);
  latest.current = end;
  useEffect(() => {
    const release = (event: KeyboardEvent) => void (event.key === " " && latest.current());
    document.addEventListener("keyup", release);
    return () => document.removeEventListener("keyup", release);
  }, []);
  return {
    toggle,
    begin() {
      since.current = performance.now();
      toggle();
    },
    end,
    /** It was meant for something else. */
    cancel() {
      if (since.current !== null) toggle();
      since.current = null;
    },
  };
}
