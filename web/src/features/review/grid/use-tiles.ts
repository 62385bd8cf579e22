import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { useRefresh } from "../../live/use-refresh.ts";
import { readTiles } from "./read-tiles.ts";
import type { Tile } from "./tile-cache.ts";

const noun = ["images", "review-tiles"];
/** Tiles are read by the page, so that scrolling asks seldom. */
const pageSize = 60;

/** The tiles of the pictures that are in view. `ids` only ever grows at its end. */
export function useTiles(ids: readonly string[], inView: readonly string[]): ReadonlyMap<string, Tile> {
  const places = useMemo(() => new Map(ids.map((id, place) => [id, Math.floor(place / pageSize)])), [ids]);
  const pages = [...new Set(inView.map((id) => places.get(id) ?? 0))];
  useRefresh(noun, { images: (changed) => changed.some((id) => places.has(id)) });
  const answers = useQueries({
    queries: pages.map((page) => {
      const some = ids.slice(page * pageSize, (page + 1) * pageSize);
      return { queryKey: [...noun, some[0], some.length], queryFn: () => readTiles(some) };
    }),
  });
  return new Map(answers.flatMap(({ data }) => data ?? []).map((tile) => [tile.id, tile]));
}
