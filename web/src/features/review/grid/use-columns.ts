import { type RefObject, useLayoutEffect, useState } from "react";

interface Columns {
  readonly count: number;
  /** Of a tile, in pixels. */
  readonly width: number;
  /** Where the grid begins in the document. */
  readonly top: number;
}

export const gap = 16;
const narrowest = 150;
const widest = 320;

/** As many columns as there is room for: two on a phone, more the wider it gets. */
export function useColumns(element: RefObject<HTMLElement | null>): Columns {
  const [columns, setColumns] = useState<Columns>({ count: 2, width: narrowest, top: 0 });
  useLayoutEffect(() => {
    const measure = () => {
      const { width, top } = element.current!.getBoundingClientRect();
      const wanted = Math.min(widest, Math.max(narrowest, width / 5));
      const count = Math.max(2, Math.floor((width + gap) / (wanted + gap)));
      setColumns({ count, width: (width - gap * (count - 1)) / count, top: top + window.scrollY });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element.current!);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return columns;
}
