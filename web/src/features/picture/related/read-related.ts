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

type Asked = Pick<PictureDetails, "id" | "parent_id" | "batch_id" | "product_id">;

/** Where a picture comes from, and what came from it and with it: of a product its scenes. Throws a `Failure`. */
export async function readRelated({ id, parent_id, batch_id, product_id }: Asked) {
  const images = () =>
    supabase.from("images").select("id", { count: "exact" }).is("deleted_at", null).limit(shownAtMost);
  const others = () => {
    if (product_id) return images().eq("product_id", product_id).eq("product_part", "scene").neq("id", id);
    return batch_id ? images().eq("batch_id", batch_id).neq("id", id) : null;
  };
  const [children, neighbours, ancestors, batches] = await Promise.all([
    images().eq("parent_id", id).order("created_at"),
    others()?.order("created_at").order("id") ?? null,
    parent_id ? readAncestors(parent_id) : [],
    batch_id && !product_id
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
  const tiles = new Map((await readTiles([...ancestors, ...childIds, ...neighbourIds])).map((tile) => [tile.id, tile]));
  const some = (ids: readonly string[], total: number | null): Some => ({
    tiles: ids.flatMap((each) => tiles.get(each) ?? []),
    total: total ?? ids.length,
  });
  return {
    /** What it was made from, and what that was made from of a product: its cut-out, then its photo. */
    ancestors: ancestors.flatMap((each) => tiles.get(each) ?? []),
    children: some(childIds, children.count),
    neighbours: some(neighbourIds, neighbours?.count ?? null),
    batch: batches[0] ?? null,
  };
}

export type Related = Awaited<ReturnType<typeof readRelated>>;

/** A picture and, where that is the cut-out of a product, its photo. */
async function readAncestors(id: string): Promise<string[]> {
  const parts = supabase.from("images").select("parent_id").eq("id", id).eq("product_part", "cut_out");
  const [cutOut] = await ask(parts);
  return cutOut?.parent_id ? [id, cutOut.parent_id] : [id];
}
