import { ask } from "../../../lib/ask.ts";
import { idBatches } from "../../../lib/id-batches.ts";
import { supabase } from "../../../lib/supabase.ts";
import { isFlawed } from "../../editing/details/fidelity.ts";
import { readTiles as readLibraryTiles } from "../../images/read-tiles.ts";
import { keepTiles, type Tile } from "./tile-cache.ts";

/** What the grid shows of these pictures. Throws a `Failure`. */
export async function readTiles(ids: readonly string[]): Promise<Tile[]> {
  const [library, flagged, flawed] = await Promise.all([readLibraryTiles(ids), readFlagged(ids), readFlawed(ids)]);
  const tiles = library.map(({ product_card, alt, prompt, ...tile }) => ({
    ...tile,
    isFlagged: flagged.has(tile.id),
    isFlawed: flawed.has(tile.id),
    alt: alt ?? prompt,
    path: product_card?.path ?? null,
  }));
  keepTiles(tiles);
  return tiles;
}

/** Those of them that a moderator flagged, or the prompt of which. */
async function readFlagged(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const answers = await Promise.all(
    idBatches(ids).map((some) => ask(supabase.from("moderations").select("image_id, flagged").in("image_id", some))),
  );
  return new Set(
    answers
      .flat()
      .filter(({ flagged }) => flagged.length > 0)
      .map(({ image_id }) => image_id),
  );
}

/** Those of them in which the product is not as on its photo. */
async function readFlawed(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const scenes = () => supabase.from("images").select("id, fidelity").eq("product_part", "scene");
  const answers = await Promise.all(idBatches(ids).map((some) => ask(scenes().in("id", some))));
  return new Set(
    answers
      .flat()
      .filter(isFlawed)
      .map(({ id }) => id),
  );
}
