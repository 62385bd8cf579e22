import { useEffect, useRef } from "react";

/** Held longer than this, in milliseconds, something was looked at for a moment only. */
const moment = 350;

/** What the space bar presses itself. */
const pressable = "button, a, input, select, textarea, [role=dialog]";

/** A switch that is pressed, or held: then letting go switches back. The space bar does it too, where it presses nothing else. */
export function useHold(toggle: () => void) {
  const since = useRef<number | null>(null);
  const end = () => {
    if (since.current !== null && performance.now() - since.current > moment) toggle();
    since.current = null;
  };
  const begin = () => {
    since.current = performance.now();
    toggle();
  };
  const latest = useRef({ begin, end });
  latest.current = { begin, end };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== " " || event.defaultPrevented || (event.target as Element).closest(pressable)) return;
      event.preventDefault();
      if (!event.repeat) latest.current.begin();
    };
    const release = (event: KeyboardEvent) => void (event.key === " " && latest.current.end());
    document.addEventListener("keydown", press);
    document.addEventListener("keyup", release);
    return () => {
      document.removeEventListener("keydown", press);
      document.removeEventListener("keyup", release);
    };
  }, []);
  return {
    toggle,
    begin,
    end,
    /** It was meant for something else. */
    cancel() {
      if (since.current !== null) toggle();
      since.current = null;
    },
  };
}
