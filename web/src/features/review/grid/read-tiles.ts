import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { keepTiles, type Tile } from "./tile-cache.ts";

/** What the grid shows of these pictures. Throws a `Failure`. */
export async function readTiles(ids: readonly string[]): Promise<Tile[]> {
  const rows = await ask(
    supabase
      .from("images")
      .select(
        `id, status, prompt, thumbhash, dominant_color,
         image_descriptions (alt), image_variants (path)`,
      )
      .in("id", [...ids])
      .eq("image_variants.preset", "product_card"),
  );
  const tiles = rows.map(({ image_descriptions, image_variants, prompt, ...row }) => ({
    ...row,
    alt: image_descriptions?.alt ?? prompt,
    path: image_variants[0]?.path ?? null,
  }));
  keepTiles(tiles);
  return tiles;
}
