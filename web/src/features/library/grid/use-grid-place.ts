import { useEffect, useLayoutEffect, useRef } from "react";
import type { LibraryGridProps } from "./library-grid-props.ts";
import type { RowWindow } from "./use-row-window.ts";

type GridPlaceOptions = Pick<LibraryGridProps, "total" | "startAt" | "listKey" | "onShow"> & {
  readonly view: RowWindow;
};

/** The grid was still for this long: what it shows is worth asking for. */
const restMilliseconds = 90;

/** Brings the grid to where the address says, and tells where it has come to rest. */
export function useGridPlace({ total, startAt, listKey, onShow, view }: GridPlaceOptions): void {
  const hasStarted = useRef(false);
  const isReady = view.width > 0 && total > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is something to scroll
  useLayoutEffect(() => {
    if (!isReady || hasStarted.current) return;
    hasStarted.current = true;
    if (startAt > 0) view.reveal(startAt, true);
  }, [isReady]);

  const shownList = useRef(listKey);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another list
  useLayoutEffect(() => {
    if (shownList.current === listKey) return;
    shownList.current = listKey;
    // By Back it is another place of another list.
    if (view.topTile() > 0 || startAt > 0) view.reveal(startAt, true);
  }, [listKey]);

  const { columns } = view.geometry;
  const { first, end } = view.rows;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told of other tiles, not of another listener
  useEffect(() => {
    if (view.width === 0) return;
    const timer = setTimeout(() => {
      onShow({ first: first * columns, end: end * columns }, view.topTile());
    }, restMilliseconds);
    return () => clearTimeout(timer);
  }, [first, end, columns, view.width]);
}
