import { useRef, useState } from "react";
import type { LibraryTile } from "../../../../../shared/library.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { matchingIds } from "../list/list-images.ts";
import type { PictureList } from "../list/use-picture-list.ts";
import { isSelected, type Selection, toggled, withIds } from "./selection.ts";

interface ChoosingOptions {
  readonly selection: Selection;
  readonly onChange: (selection: Selection) => void;
  readonly list: PictureList;
  readonly tileAt: (index: number) => LibraryTile | undefined;
}

/** Choosing one picture, and all from there to another. */
export function useChoosing({ selection, onChange, list, tileAt }: ChoosingOptions) {
  const [isBusy, setBusy] = useState(false);
  // Where a range begins, and what was chosen before it did: a range that becomes shorter lets go of the rest.
  const start = useRef<{ index: number; before: Selection } | null>(null);
  const asked = useRef(0);

  const idsBetween = async (first: number, last: number): Promise<string[]> => {
    const tiles = Array.from({ length: last - first + 1 }, (_, at) => tileAt(first + at));
    if (tiles.every((tile) => tile !== undefined)) return tiles.map(({ id }) => id);
    setBusy(true);
    try {
      const all = await matchingIds(list.request, AbortSignal.timeout(60_000), list.asOf ?? undefined);
      return all.slice(first, last + 1);
    } finally {
      setBusy(false);
    }
  };

  return {
    isBusy,
    toggle(index: number) {
      const tile = tileAt(index);
      if (!tile) return;
      const next = toggled(selection, tile.id);
      start.current = { index, before: isSelected(next, tile.id) ? next : selection };
      onChange(next);
    },
    extend(index: number, from: number) {
      start.current ??= { index: from, before: selection };
      const { index: begin, before } = start.current;
      const turn = ++asked.current;
      idsBetween(Math.min(begin, index), Math.max(begin, index)).then(
        (ids) => turn === asked.current && onChange(withIds(before, ids, true)),
        (error: unknown) => void notify.failed(failureOf(error).message),
      );
    },
    choose(next: Selection) {
      start.current = null;
      asked.current += 1;
      onChange(next);
    },
  };
}
