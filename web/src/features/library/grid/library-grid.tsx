import { type MouseEvent, useDeferredValue, useEffect, useRef, useState } from "react";
import { classes } from "../../../lib/classes.ts";
import { libraryStrings } from "../../../strings/library.ts";
import { isNothing } from "../selection/selection.ts";
import type { LibraryGridProps } from "./library-grid-props.ts";
import { LibraryRow } from "./library-row.tsx";
import { useGridFocus } from "./use-grid-focus.ts";
import { useGridPlace } from "./use-grid-place.ts";
import { useRowWindow } from "./use-row-window.ts";

/** A tile this narrow, in real pixels, is filled by the smallest file. */
const widthOfThumbnail = 160;

/** All pictures in rows, of which only those in view are drawn. */
export function LibraryGrid(props: LibraryGridProps) {
  const { total, tileSize, selection, openIndex, isBusy } = props;
  // New tiles are drawn when there is time between two frames, and not at all if others have come meanwhile.
  const tileAt = useDeferredValue(props.tileAt);
  const grid = useRef<HTMLDivElement>(null);
  const view = useRowWindow(grid, total, tileSize);
  const { columns, rowHeight } = view.geometry;
  const focus = useGridFocus({ ...props, grid, view });

  useGridPlace({ ...props, view });

  const [isTiny, setTiny] = useState(false);
  useEffect(() => setTiny((view.width / columns) * devicePixelRatio <= widthOfThumbnail), [view.width, columns]);

  const { first, end } = view.rows;
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
