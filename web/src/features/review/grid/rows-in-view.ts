import { useSyncExternalStore } from "react";

/** Rows above and below the window that are drawn already, so that scrolling shows no gap. */
const spare = 2;
/** What lies over the grid at the top and at the bottom of the window, in pixels. */
const covered = 88;

export interface Rows {
  readonly count: number;
  /** In pixels. */
  readonly height: number;
  /** Where the first begins in the document, in pixels. */
  readonly top: number;
}

/** The first row to draw, and the one after the last. */
export function useRowsInView({ count, height, top }: Rows): readonly [number, number] {
  const first = useSyncExternalStore(onScroll, () => Math.floor((window.scrollY - top) / height) - spare);
  const end = useSyncExternalStore(
    onScroll,
    () => Math.ceil((window.scrollY + window.innerHeight - top) / height) + spare,
  );
  return [Math.max(0, Math.min(first, count)), Math.max(0, Math.min(end, count))];
}

/** Scrolls no further than it must for the whole row to be seen. */
export function bringRowIntoView(row: number, { height, top }: Rows): void {
  const start = top + row * height;
  const end = start + height;
  if (start < window.scrollY + covered) window.scrollTo({ top: start - covered });
  else if (end > window.scrollY + window.innerHeight - covered)
    window.scrollTo({ top: end - window.innerHeight + covered });
}

function onScroll(listener: () => void): () => void {
  window.addEventListener("scroll", listener, { passive: true });
  window.addEventListener("resize", listener);
  return () => {
    window.removeEventListener("scroll", listener);
    window.removeEventListener("resize", listener);
  };
}
