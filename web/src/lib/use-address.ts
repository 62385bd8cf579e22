import { useCallback, useRef, useState } from "react";
import { useSearchParams } from "react-router-dom";

interface AddressChange {
  /** A step that the browser's Back undoes; else the address changes in place. */
  readonly isStep?: boolean;
  /** Nobody waits for it: it is drawn when there is time. */
  readonly isIdle?: boolean;
}

export interface Address {
  readonly search: URLSearchParams;
  change(edit: (search: URLSearchParams) => void, change?: AddressChange): void;
}

/**
 * The search part of the address. Changes made one right after the other all count, and are seen at once: the router takes
 * its time, and a control would jump back to where it was until the address is there.
 */
export function useAddress(): Address {
  const [search, setSearch] = useSearchParams();
  const [ahead, setAhead] = useState<URLSearchParams | null>(null);
  const set = useRef(setSearch);
  set.current = setSearch;
  // What was written last, and all that was written and has not come back yet.
  const latest = useRef(search);
  const written = useRef<string[]>([]);
  const seen = useRef(search);
  if (seen.current !== search) {
    seen.current = search;
    const at = written.current.indexOf(search.toString());
    written.current = at < 0 ? [] : written.current.slice(at + 1);
    if (written.current.length === 0) latest.current = search;
  }
  if (ahead && written.current.length === 0) setAhead(null);

  const change = useCallback<Address["change"]>((edit, { isStep = false, isIdle = false } = {}) => {
    const next = new URLSearchParams(latest.current);
    edit(next);
    if (next.toString() === latest.current.toString()) return;
    latest.current = next;
    written.current.push(next.toString());
    if (!isIdle) setAhead(next);
    set.current(next, { replace: !isStep, preventScrollReset: true });
  }, []);
  return { search: ahead ?? search, change };
}
