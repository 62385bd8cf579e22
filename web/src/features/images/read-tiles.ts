import type { LibraryTile } from "../../../../shared/library.ts";
import { ask } from "../../lib/ask.ts";
import { idBatches } from "../../lib/id-batches.ts";
import { supabase } from "../../lib/supabase.ts";

const columns =
  "id, status, prompt, category, thumbhash, dominant_color, width, height, created_at, deleted_at, error_code, batch_id, owner_id, revision, image_descriptions(alt), image_variants(preset, path, width, height)";

/** The tiles of these pictures as they are now; those that are gone are missing. Throws a `Failure`. */
export async function readTiles(ids: readonly string[]): Promise<LibraryTile[]> {
  const answers = await Promise.all(
    idBatches(ids).map((batch) => ask(supabase.from("images").select(columns).in("id", batch))),
  );
  return answers.flat().map(({ image_descriptions: description, image_variants: variants, ...image }) => {
    const fileOf = (preset: string) => {
      const file = variants.find((variant) => variant.preset === preset);
      return file ? { path: file.path, width: file.width, height: file.height } : null;
    };
    return {
      ...image,
      status: image.status as LibraryTile["status"],
      alt: description?.alt ?? null,
      product_card: fileOf("product_card"),
      thumbnail: fileOf("thumbnail"),
    };
  });
}
