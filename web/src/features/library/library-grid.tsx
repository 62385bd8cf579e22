import { type MouseEvent, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ImageStatus } from "../../../../shared/images.ts";
import type { LibraryTile as Tile } from "../../../../shared/library.ts";
import { classes } from "../../lib/classes.ts";
import { libraryStrings } from "../../strings/library.ts";
import type { Span, TileSize } from "./grid-geometry.ts";
import { LibraryRow } from "./library-row.tsx";
import { isNothing, type Selection } from "./selection.ts";
import { useGridFocus } from "./use-grid-focus.ts";
import { useRowWindow } from "./use-row-window.ts";

export interface LibraryGridProps {
  readonly total: number;
  readonly tileAt: (index: number) => Tile | undefined;
  readonly tileSize: TileSize;
  readonly selection: Selection;
  /** Where the view begins when the grid, or another list, is drawn for the first time. */
  readonly startAt: number;
  /** Another one for another list. */
  readonly listKey: unknown;
  /** The tile of the side panel, which is kept in view; null for none. */
  readonly openIndex: number | null;
  readonly isBusy: boolean;
  /** The status that goes without saying; tiles tell any other. */
  readonly usualStatus: ImageStatus;
  /** Told when the grid has come to rest: the tiles that are drawn, and the one at the top. */
  onShow(tiles: Span, top: number): void;
  onOpen(index: number): void;
  onToggle(index: number): void;
  /** Chooses what lies between the tile that was chosen last, or else `from`, and this one. */
  onExtend(index: number, from: number): void;
}

/** The grid was still for this long: what it shows is worth asking for. */
const restMilliseconds = 90;
/** A tile this narrow, in real pixels, is filled by the smallest file. */
const widthOfThumbnail = 160;

/** All pictures in rows, of which only those in view are drawn. */
export function LibraryGrid(props: LibraryGridProps) {
  const { total, tileSize, selection, startAt, listKey, openIndex, isBusy, onShow } = props;
  // New tiles are drawn when there is time between two frames, and not at all if others have come meanwhile.
  const tileAt = useDeferredValue(props.tileAt);
  const grid = useRef<HTMLDivElement>(null);
  const view = useRowWindow(grid, total, tileSize);
  const { columns, rowHeight } = view.geometry;
  const focus = useGridFocus({ ...props, grid, view });

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

  const { first, end } = view.rows;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told of other tiles, not of another listener
  useEffect(() => {
    if (view.width === 0) return;
    const timer = setTimeout(() => {
      onShow({ first: first * columns, end: end * columns }, view.topTile());
    }, restMilliseconds);
    return () => clearTimeout(timer);
  }, [first, end, columns, view.width]);

  const [isTiny, setTiny] = useState(false);
  useEffect(() => setTiny((view.width / columns) * devicePixelRatio <= widthOfThumbnail), [view.width, columns]);

  const drawn = Array.from({ length: end - first }, (_, at) => first + at);
  const activeRow = Math.floor(focus.active / columns);
  if (focus.isInside && (activeRow < first || activeRow >= end)) drawn.push(activeRow);

  const click = (event: MouseEvent) => {
    const target = event.target as Element;
    const cell = target.closest<HTMLElement>("[data-index]");
    if (!cell) return;
    const index = Number(cell.dataset.index);
    const from = focus.active;
    focus.setActive(index);
    cell.focus({ preventScroll: true });
    if (event.shiftKey) props.onExtend(index, from);
    else if (event.ctrlKey || event.metaKey || target.closest("[data-checkbox]")) props.onToggle(index);
    else props.onOpen(index);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useKeyWithClickEvents: see its cells; the handlers of its focus
    <div
      ref={grid}
      role="grid"
      aria-label={libraryStrings.grid}
      aria-multiselectable
      aria-busy={isBusy}
      aria-rowcount={Math.ceil(total / columns)}
      aria-colcount={columns}
      className={classes("relative scroll-mt-16 scroll-mb-24 md:scroll-mb-20", !isNothing(selection) && "is-selecting")}
      style={{ height: Math.ceil(total / columns) * rowHeight }}
      onClick={click}
      // A range is chosen with Shift: the browser would choose the text between.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      {...focus.handlers}
    >
      {drawn.map((row) => (
        <LibraryRow
          key={row}
          row={row}
          geometry={view.geometry}
          total={total}
          tileAt={tileAt}
          selection={selection}
          activeIndex={activeRow === row ? focus.active : null}
          openIndex={openIndex !== null && Math.floor(openIndex / columns) === row ? openIndex : null}
          isSmall={tileSize === "small"}
          isTiny={isTiny}
          usualStatus={props.usualStatus}
        />
      ))}
    </div>
  );
}
