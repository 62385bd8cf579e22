import { useEffect, useRef, useState } from "react";
import type { Address } from "../../../lib/use-address.ts";
import { readSelection, type Selection, writeSelection } from "./selection.ts";

/** A selection changes with every arrow key, and browsers slow down pages that change their address so often. */
const restMilliseconds = 250;

/** The selection; the address follows it, and it follows Back and Forward. */
export function useSelection({ search, change }: Address): [Selection, (selection: Selection) => void] {
  const [selection, setSelection] = useState(() => readSelection(search));
  const written = useRef(partOf(search));

  useEffect(() => {
    if (partOf(search) === written.current) return;
    written.current = partOf(search);
    setSelection(readSelection(search));
  }, [search]);

  useEffect(() => {
    const timer = setTimeout(() => {
      const write = (next: URLSearchParams) => {
        writeSelection(selection, next);
        written.current = partOf(next);
      };
      change(write, { isIdle: true });
    }, restMilliseconds);
    return () => clearTimeout(timer);
  }, [selection, change]);
  return [selection, setSelection];
}

const partOf = (search: URLSearchParams) => `${search.get("selected") ?? ""} ${search.get("except") ?? ""}`;
