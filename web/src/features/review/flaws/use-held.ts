import { useEffect, useState } from "react";
import { once, useKeys } from "../../../lib/keyboard.ts";

/** Whether a key, or the button of it, is held down; and what such a button does. */
export function useHeld(key: string, isOn: boolean) {
  const [isHeld, setHeld] = useState(false);
  useKeys({ [key]: once(() => setHeld(true)) }, isOn);
  useEffect(() => {
    if (!isHeld) return;
    const release = () => setHeld(false);
    // Wherever the hand is by then: a key that is let go in another window is never told.
    const ends = ["keyup", "pointerup", "pointercancel", "blur"] as const;
    for (const end of ends) window.addEventListener(end, release);
    return () => {
      for (const end of ends) window.removeEventListener(end, release);
    };
  }, [isHeld]);
  return { isHeld: isHeld && isOn, press: () => setHeld(true) };
}
