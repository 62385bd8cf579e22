import { useCallback, useEffect, useRef } from "react";

/** What of a row is focused: its name, or one of its buttons. */
export type RowPart = "name" | "up" | "down" | "remove";

/**
 * Keeps the focus with a row that was moved, in one that was added, and near one that was removed: `focusNext(2, "down")` focuses
 * that button of the third row as soon as it is there; where it cannot be pressed, the nearest that can.
 */
export function useRowFocus() {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<readonly [at: number, part: RowPart] | null>(null);
  useEffect(() => {
    if (!wanted.current || !list.current) return;
    const [at, part] = wanted.current;
    wanted.current = null;
    const rows = list.current.children;
    const row = rows[Math.min(at, rows.length - 1)];
    const named = (name: string) => row?.querySelector<HTMLElement>(`[data-part=${name}]:not(:disabled)`);
    const found = named(part) ?? named("up") ?? named("down") ?? named("remove") ?? list.current.nextElementSibling;
    if (found instanceof HTMLElement) found.focus();
    if (part === "name" && found instanceof HTMLInputElement) found.select();
  });
  const focusNext = useCallback((...next: readonly [at: number, part: RowPart]) => {
    wanted.current = next;
  }, []);
  return { list, focusNext };
}
