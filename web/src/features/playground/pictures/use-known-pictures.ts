import { useQuery, useQueryClient } from "@tanstack/react-query";
import { isUuid } from "../../../lib/uuid.ts";
import { readTiles } from "../../images/read-tiles.ts";
import type { SearchAnswer } from "../../searching/search-answer.ts";
import { fromFound, fromTile, type KnownPicture } from "./known-picture.ts";

/**
 * Pictures by their ids: those that a search answered here, and those that this person may read. A member finds what is
 * approved, but reads only what is theirs: of others nothing is known after a reload.
 */
export function useKnownPictures(ids: readonly string[]): ReadonlyMap<string, KnownPicture> {
  const answers = useQueryClient().getQueriesData<SearchAnswer>({ queryKey: ["search"] });
  const found = answers.flatMap(([, answer]) => answer?.output.results ?? []).filter(({ id }) => ids.includes(id));
  const unseen = ids.filter((id) => isUuid(id) && !found.some((other) => other.id === id));
  const { data: tiles = [] } = useQuery({
    queryKey: ["images", "tiles", unseen],
    queryFn: () => readTiles(unseen),
    enabled: unseen.length > 0,
    staleTime: 60_000,
  });
  return new Map([...tiles.map(fromTile), ...found.map(fromFound)].map((known) => [known.id, known]));
}
