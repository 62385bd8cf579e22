import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { tileAfterKey } from "./grid-keys.ts";
import type { RowWindow } from "./use-row-window.ts";

interface GridFocusOptions {
  readonly grid: RefObject<HTMLElement | null>;
  readonly view: RowWindow;
  readonly total: number;
  readonly openIndex: number | null;
  onOpen(index: number): void;
  onToggle(index: number): void;
  onExtend(index: number, from: number): void;
}

/**
 * The keys of the grid. It is one stop of the tab key; arrows move between its tiles, Shift with them chooses on the way,
 * Space chooses, Enter opens. While a picture is open, arrows open the next.
 */
export function useGridFocus(options: GridFocusOptions) {
  const { grid, view, total, openIndex, onOpen, onToggle, onExtend } = options;
  const { columns, rowHeight } = view.geometry;
  const [active, setActive] = useState(0);
  const [isInside, setInside] = useState(false);
  const wantsFocus = useRef(false);

  // Someone who comes by the tab key begins with what they see.
  const row = Math.floor(active / columns);
  const isDrawn = row >= view.rows.first && row < view.rows.end;
  const start = isInside || isDrawn ? active : Math.min(view.topTile(), total - 1);
  const current = Math.max(0, Math.min(start, total - 1));

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another picture moves the grid
  useEffect(() => {
    if (openIndex === null) return;
    setActive(openIndex);
    view.reveal(openIndex);
  }, [openIndex]);

  // The tile that has the focus goes to another row, as another element.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another geometry moves it
  useLayoutEffect(() => {
    if (isInside) wantsFocus.current = true;
  }, [columns]);

  // The tile may have come with this very change.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
  });

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rowsOfScreen = Math.max(1, Math.floor(window.innerHeight / rowHeight) - 1);
    const to = tileAfterKey(event.key, current, { columns, total, rowsOfScreen });
    if (to !== null) {
      if (event.shiftKey) onExtend(to, current);
      setActive(to);
      wantsFocus.current = true;
      view.reveal(to);
      if (openIndex !== null) onOpen(to);
    } else if (event.key === " ") {
      if (event.shiftKey) onExtend(current, current);
      else onToggle(current);
    } else if (event.key === "Enter") {
      onOpen(current);
    } else {
      return;
    }
    event.preventDefault();
  };

  return {
    active: current,
    isInside,
    setActive,
    handlers: {
      onKeyDown: press,
      onFocus: (event: FocusEvent) => {
        setInside(true);
        const index = (event.target as HTMLElement).dataset.index;
        if (index !== undefined) setActive(Number(index));
      },
      onBlur: (event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setInside(false);
      },
    },
  };
}
