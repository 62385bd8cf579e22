import { type RefObject, useEffect, useState } from "react";
import { type OpenSlot, openSlotAt } from "./open-slot.ts";

/** The slot that stands open before the caret of a text area that has the focus; followed as it is written. */
export function useOpenSlot(area: RefObject<HTMLTextAreaElement | null>) {
  const [slot, setSlot] = useState<OpenSlot | null>(null);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const stop = new AbortController();
    const look = () => {
      const isHere = document.activeElement === element && element.selectionStart === element.selectionEnd;
      const next = isHere ? openSlotAt(element.value, element.selectionStart) : null;
      setSlot((before) => (before?.start === next?.start && before?.written === next?.written ? before : next));
    };
    for (const type of ["input", "click", "focus", "blur"]) {
      element.addEventListener(type, look, { signal: stop.signal });
    }
    element.addEventListener("keyup", (event) => event.key.startsWith("Arrow") && look(), { signal: stop.signal });
    // It may have been opened before anybody listened.
    look();
    return () => stop.abort();
  }, [area]);
  return { slot, close: () => setSlot(null) };
}
