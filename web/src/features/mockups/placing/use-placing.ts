import { useCallback, useMemo, useRef, useState } from "react";
import type { Kept } from "../saving/saver.ts";
import { goneOnTo, type History, historyOf, redone, stepTo, undone } from "./history.ts";
import { asItFits, filling, fittedInto, type Placement, type Size } from "./placement.ts";

export interface Placing {
  readonly now: Placement;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** `isSameStep`: undo takes it back together with what came before. */
  set(next: Placement | ((now: Placement) => Placement), isSameStep?: boolean): void;
  fit(): void;
  fill(): void;
  reset(): void;
  undo(): void;
  redo(): void;
}

/** How a picture lies while somebody places it; `onChange` hears of every change, and of null when it is reset. */
export function usePlacing(initial: Placement, fitted: Size, print: Size, onChange: (kept: Kept) => void): Placing {
  const [history, setHistory] = useState(() => historyOf(initial));
  const latest = useRef(history);
  const told = useRef(onChange);
  told.current = onChange;
  const go = useCallback((next: History, isReset = false) => {
    if (next === latest.current) return;
    const isMoved = next.now !== latest.current.now;
    latest.current = next;
    setHistory(next);
    if (isMoved || isReset) told.current(isReset ? null : next.now);
  }, []);
  const act = useMemo(() => {
    const set: Placing["set"] = (next, isSameStep = false) => {
      const now = typeof next === "function" ? next(latest.current.now) : next;
      go(isSameStep ? goneOnTo(latest.current, now) : stepTo(latest.current, now));
    };
    return {
      set,
      fit: () => set((now) => fittedInto(now, fitted, print)),
      fill: () => set((now) => filling(now, fitted, print)),
      reset: () => go(stepTo(latest.current, asItFits), true),
      undo: () => go(undone(latest.current)),
      redo: () => go(redone(latest.current)),
    };
  }, [go, fitted, print]);
  return { now: history.now, canUndo: history.before.length > 0, canRedo: history.after.length > 0, ...act };
}
