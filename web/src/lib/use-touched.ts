import { useSyncExternalStore } from "react";

const signs = ["keydown", "pointerdown", "pointermove", "focusin"] as const;
let wasTouched = false;

/** Whether there has been any sign of a person: what they work with is loaded then. */
export const useTouched = (): boolean => useSyncExternalStore(subscribe, () => wasTouched);

function subscribe(listener: () => void): () => void {
  const touch = () => {
    wasTouched = true;
    listener();
  };
  for (const sign of signs) document.addEventListener(sign, touch, { once: true });
  return () => {
    for (const sign of signs) document.removeEventListener(sign, touch);
  };
}
