import { useCallback, useEffect, useMemo, useState } from "react";
import { useNavigationType, useSearchParams } from "react-router-dom";
import { type KeysView, readView, writeView } from "./keys-view.ts";

interface ChangeOptions {
  /** A step that the browser's Back undoes. */
  readonly isStep?: boolean;
}

export type ChangeView = (change: Partial<KeysView>, options?: ChangeOptions) => void;

/**
 * What the address says is shown, and how to change it. A change is seen at once: the router takes its time, and a control
 * would jump back to where it was until the address is there.
 */
export function useKeysView(): readonly [KeysView, ChangeView] {
  const [search, setSearch] = useSearchParams();
  const isBack = useNavigationType() === "POP";
  const [ahead, setAhead] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a new address only
  useEffect(() => {
    if (isBack || search.toString() === ahead) setAhead(null);
  }, [search]);
  const change = useCallback<ChangeView>(
    (changes, { isStep = false } = {}) => {
      // The browser's address is ahead of the router's: changes made one right after the other all count.
      const next = new URLSearchParams(window.location.search);
      writeView({ ...readView(next), ...changes }, next);
      if (next.toString() === new URLSearchParams(window.location.search).toString()) return;
      setAhead(next.toString());
      setSearch(next, { replace: !isStep, preventScrollReset: true });
    },
    [setSearch],
  );
  const shown = ahead ?? search.toString();
  return [useMemo(() => readView(new URLSearchParams(shown)), [shown]), change];
}
