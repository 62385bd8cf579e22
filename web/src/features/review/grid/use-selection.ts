import { useEffect, useRef, useState } from "react";
import type { ReviewScreen } from "../review-screen.ts";
import { formatReviewUrl } from "../review-url.ts";
import { selectedIds } from "./selected-ids.ts";
import { rangeOf } from "./selection.ts";

export interface Selection {
  readonly ids: ReadonlySet<string>;
  replace(ids: readonly string[]): void;
  /** Selects a picture or no longer; `isRange`: selects it and all from the last one on. Null: where the keys are. */
  toggle(id: string | null, isRange: boolean): void;
  /** A range that is selected next begins here. */
  begin(id: string | null): void;
}

/** What is selected, also in the address as far as it has room. */
export function useSelection({ url, go, waiting }: ReviewScreen): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(selectedIds(url.selected, waiting)));
  const latest = useRef(ids);
  const anchor = useRef<string | null>(null);
  const inAddress = (selected: readonly string[]) => formatReviewUrl({ ...url, selected }).get("selected");
  const written = useRef(inAddress(url.selected));
  const current = inAddress(url.selected);

  const keep = (next: readonly string[]) => {
    latest.current = new Set(next);
    setIds(latest.current);
    written.current = inAddress(next);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another address selects anew, not what arrives
  useEffect(() => {
    if (current !== written.current) keep(selectedIds(url.selected, waiting));
  }, [current]);
  return {
    ids,
    replace(next) {
      keep(next);
      go({ selected: next });
    },
    begin(id) {
      anchor.current = id;
    },
    toggle: (id, isRange) =>
      go((now) => {
        const at = id ?? now.image;
        if (at === null) return {};
        const next = new Set(latest.current);
        if (isRange) for (const between of rangeOf(waiting, anchor.current, at)) next.add(between);
        else if (!next.delete(at)) next.add(at);
        if (!isRange || anchor.current === null) anchor.current = at;
        keep([...next]);
        return { selected: [...next], image: at };
      }),
  };
}
