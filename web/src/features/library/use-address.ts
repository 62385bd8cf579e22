import { useCallback, useRef } from "react";
import { useSearchParams } from "react-router-dom";

export interface Address {
  readonly search: URLSearchParams;
  /** Changes the address in place; `isStep` makes it a step that the browser's Back undoes. */
  change(edit: (search: URLSearchParams) => void, isStep?: boolean): void;
}

/** The search part of the address. Changes made one right after the other all count. */
export function useAddress(): Address {
  const [search, setSearch] = useSearchParams();
  const latest = useRef(search);
  const seen = useRef(search);
  const set = useRef(setSearch);
  set.current = setSearch;
  if (seen.current !== search) {
    seen.current = search;
    latest.current = search;
  }
  const change = useCallback((edit: (search: URLSearchParams) => void, isStep = false) => {
    const next = new URLSearchParams(latest.current);
    edit(next);
    if (next.toString() === latest.current.toString()) return;
    latest.current = next;
    set.current(next, { replace: !isStep, preventScrollReset: true });
  }, []);
  return { search, change };
}
