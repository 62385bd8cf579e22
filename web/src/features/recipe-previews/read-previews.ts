import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";

/** A picture that shows what a recipe makes, for whoever may read the recipe; its files are in the bucket `studio`. */
export interface Preview {
  readonly id: string;
  readonly thumbhash: string | null;
  readonly color: string | null;
  /** As a card shows it; null while there is no file. */
  readonly path: string | null;
  readonly thumbnail: string | null;
}

/** As `read_recipe_previews` answers. */
interface Row extends Omit<Preview, "color" | "path"> {
  readonly recipe_id: string;
  readonly dominant_color: string | null;
  readonly product_card: string | null;
}

/**
 * The previews of the recipes of these slugs, or of all that the person may read, by the ids of the recipes. Throws a
 * `Failure`.
 */
export async function readPreviews(slugs?: readonly string[]): Promise<ReadonlyMap<string, Preview>> {
  const rows = (await ask(
    supabase.rpc("read_recipe_previews", slugs ? { slugs: [...slugs] } : {}),
  )) as unknown as readonly Row[];
  return new Map(
    rows.map(({ recipe_id, dominant_color, product_card, ...rest }) => [
      recipe_id,
      { ...rest, color: dominant_color, path: product_card },
    ]),
  );
}
