import { type RefObject, useEffect, useState } from "react";

const largest = 1600;

/** The side of a square element in pixels of the screen. */
export function useSide(element: RefObject<HTMLElement | null>): number {
  const [side, setSide] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSide(Math.min(largest, Math.round(entry.contentRect.width * devicePixelRatio)));
    });
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element]);
  return side;
}
