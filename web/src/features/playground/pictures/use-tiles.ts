import { useQuery } from "@tanstack/react-query";
import type { LibraryTile } from "../../../../../shared/library.ts";
import { isUuid } from "../../../lib/uuid.ts";
import { readTiles } from "../../images/read-tiles.ts";

/** Pictures by their ids, for who may see them; without those that are not known, or not yet. */
export function useTiles(ids: readonly string[]): ReadonlyMap<string, LibraryTile> {
  const known = ids.filter(isUuid);
  const { data = [] } = useQuery({
    queryKey: ["images", "tiles", known],
    queryFn: () => readTiles(known),
    enabled: known.length > 0,
    staleTime: 60_000,
  });
  return new Map(data.map((tile) => [tile.id, tile]));
}
