import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { LibraryTile } from "../../../../shared/library.ts";
import { readTiles } from "../images/read-tiles.ts";

/** The tiles of these pictures in this order; null for one that is gone, undefined while nobody knows. */
export function usePictures(ids: readonly string[]): readonly (LibraryTile | null | undefined)[] {
  const { data } = useQuery({
    queryKey: ["images", "picked", ids],
    queryFn: () => readTiles(ids),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return ids.map((id) => data && (data.find((tile) => tile.id === id) ?? null));
}
