import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { type Geometry, geometryOf, rowsToDraw, type Span, type TileSize } from "./grid-geometry.ts";

export interface RowWindow {
  readonly geometry: Geometry;
  /** The width of the grid in pixels. */
  readonly width: number;
  /** The rows to draw, spare ones included. */
  readonly rows: Span;
  /** The tile at the top of the view. */
  topTile(): number;
  /** Scrolls as little as it takes to see the row of a tile; with `isToTop` it comes to the top. */
  reveal(tile: number, isToTop?: boolean): void;
}

/** Room for what stays in place above and below the view while the grid scrolls: its scroll margins. */
function insetsOf(grid: Element) {
  const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(grid);
  return { above: Number.parseFloat(scrollMarginTop), below: Number.parseFloat(scrollMarginBottom) };
}

/**
 * Which rows of a grid stand in the window, as the page scrolls. All rows are equally high, so this is arithmetic.
 * When the grid becomes narrower or its tiles larger, the tile at the top stays there.
 */
export function useRowWindow(grid: RefObject<HTMLElement | null>, total: number, size: TileSize): RowWindow {
  const [box, setBox] = useState({ width: 0, height: window.innerHeight });
  const [rows, setRows] = useState<Span>({ first: 0, end: 0 });
  const geometry = geometryOf(box.width, box.height, size);
  const latest = useRef({ geometry, total, top: 0, isMeasured: false });
  const { columns, rowHeight } = geometry;
  const rowCount = Math.ceil(total / columns);

  const look = useRef(() => {
    const { geometry, total, isMeasured } = latest.current;
    if (!grid.current || !isMeasured) return;
    const offset = -grid.current.getBoundingClientRect().top;
    const next = rowsToDraw(offset, window.innerHeight, Math.ceil(total / geometry.columns), geometry);
    const topRow = Math.max(0, Math.round((offset + insetsOf(grid.current).above) / geometry.rowHeight));
    latest.current.top = topRow * geometry.columns;
    setRows((last) => (last.first === next.first && last.end === next.end ? last : next));
  });

  const scrollTo = (row: number) => {
    const top = grid.current!.getBoundingClientRect().top + window.scrollY - insetsOf(grid.current!).above;
    window.scrollTo({ top: top + row * latest.current.geometry.rowHeight, behavior: "instant" });
    look.current();
  };

  useLayoutEffect(() => {
    const element = grid.current!;
    const measure = () => setBox({ width: element.clientWidth, height: window.innerHeight });
    measure();
    // Back brings the place of the address; the browser's own would be one in another geometry.
    const restoration = history.scrollRestoration;
    history.scrollRestoration = "manual";
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const scroll = () => look.current();
    window.addEventListener("scroll", scroll, { passive: true });
    window.addEventListener("resize", measure);
    return () => {
      history.scrollRestoration = restoration;
      observer.disconnect();
      window.removeEventListener("scroll", scroll);
      window.removeEventListener("resize", measure);
    };
  }, [grid]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is at the top stays there when the geometry changes
  useLayoutEffect(() => {
    const top = latest.current.top;
    latest.current = { geometry, total, top, isMeasured: box.width > 0 };
    if (top > 0) scrollTo(Math.floor(top / columns));
    else look.current();
  }, [columns, rowHeight]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: more or fewer rows
  useLayoutEffect(() => {
    latest.current = { ...latest.current, geometry, total };
    look.current();
  }, [rowCount, total]);

  return {
    geometry,
    width: box.width,
    rows,
    topTile: () => latest.current.top,
    reveal(tile, isToTop = false) {
      const row = Math.floor(tile / columns);
      const top = grid.current!.getBoundingClientRect().top + row * rowHeight;
      const { above, below } = insetsOf(grid.current!);
      const room = window.innerHeight - above - below;
      if (isToTop || top < above) scrollTo(row);
      else if (top + rowHeight > above + room) scrollTo(row + 1 - room / rowHeight);
    },
  };
}
