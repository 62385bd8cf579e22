import type { LibraryTile } from "../../../../../shared/library.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { PictureDetails } from "../../editing/details/picture-details.ts";
import { readTiles } from "../../images/read-tiles.ts";

/** More pictures than these are elsewhere. */
const shownAtMost = 12;

/** Pictures, and how many there are of them. */
export interface Some {
  readonly tiles: readonly LibraryTile[];
  readonly total: number;
}

/** Where a picture comes from, and what came from it and with it. Throws a `Failure`. */
export async function readRelated({ id, parent_id, batch_id }: Pick<PictureDetails, "id" | "parent_id" | "batch_id">) {
  const images = () =>
    supabase.from("images").select("id", { count: "exact" }).is("deleted_at", null).limit(shownAtMost);
  const [children, neighbours, batches] = await Promise.all([
    images().eq("parent_id", id).order("created_at"),
    batch_id ? images().eq("batch_id", batch_id).neq("id", id).order("created_at").order("id") : null,
    batch_id
      ? ask(
          supabase
            .from("batches")
            .select("id, created_at, prompts, recipe:recipes!batches_recipe_id_fkey (name, kind)")
            .eq("id", batch_id),
        )
      : [],
  ]);
  const idsOf = async (answer: typeof children | null) =>
    answer ? (await ask(Promise.resolve(answer))).map(({ id }) => id) : [];
  const [childIds, neighbourIds] = [await idsOf(children), await idsOf(neighbours)];
  const tiles = new Map(
    (await readTiles([...(parent_id ? [parent_id] : []), ...childIds, ...neighbourIds])).map((tile) => [tile.id, tile]),
  );
  const some = (ids: readonly string[], total: number | null): Some => ({
    tiles: ids.flatMap((each) => tiles.get(each) ?? []),
    total: total ?? ids.length,
  });
  return {
    parent: (parent_id && tiles.get(parent_id)) || null,
    children: some(childIds, children.count),
    neighbours: some(neighbourIds, neighbours?.count ?? null),
    batch: batches[0] ?? null,
  };
}

export type Related = Awaited<ReturnType<typeof readRelated>>;
