import { useRef } from "react";
import type { LibraryTile } from "../../../../../shared/library.ts";
import type { ListRequest } from "./list-request.ts";

interface KeptPages {
  readonly pages: ReadonlyMap<number, readonly LibraryTile[]>;
  /** Another one when a page has come or gone. */
  readonly version: number;
  keep(page: number, tiles: readonly LibraryTile[]): void;
}

/**
 * The pages of a list that somebody has looked at. When the list is read again those in view stay until their successors
 * come, for a grid that blinks loses the eye; the others go, for pictures may have changed their places.
 */
export function useKeptPages(list: ListRequest, readAt: number, inView: readonly number[]): KeptPages {
  const kept = useRef({ list, readAt, pages: new Map<number, readonly LibraryTile[]>(), version: 0 }).current;
  if (kept.list !== list) {
    kept.list = list;
    kept.pages = new Map();
    kept.version += 1;
  }
  if (kept.readAt !== readAt) {
    kept.readAt = readAt;
    for (const page of kept.pages.keys()) if (!inView.includes(page)) kept.pages.delete(page);
    kept.version += 1;
  }
  return {
    get pages() {
      return kept.pages;
    },
    get version() {
      return kept.version;
    },
    keep(page, tiles) {
      if (kept.pages.get(page) === tiles) return;
      kept.pages.set(page, tiles);
      kept.version += 1;
    },
  };
}
