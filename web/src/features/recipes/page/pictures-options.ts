import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { readTiles } from "../../images/read-tiles.ts";
import type { Recipe } from "../recipe.ts";

/** As many as are shown. */
const mostPictures = 12;
/** Pictures of the last so many batches are looked for. */
const mostBatches = 12;

/** The newest pictures that were made by a recipe, as far as the person may see them. */
export const picturesOptions = ({ id, slug, kind, operation }: Pick<Recipe, "id" | "slug" | "kind" | "operation">) =>
  queryOptions({
    queryKey: ["images", "of-recipe", id],
    queryFn: async () => {
      const shown = () =>
        supabase.from("images").select("id").is("deleted_at", null).in("status", ["ready", "approved"]);
      const newest = async (images: ReturnType<typeof shown>) => {
        const found = await ask(images.order("created_at", { ascending: false }).limit(mostPictures));
        const tiles = await readTiles(found.map((image) => image.id));
        return tiles.sort((one, other) => other.created_at.localeCompare(one.created_at));
      };
      // A product is set into several scenes at once.
      if (operation === "scene") return newest(shown().eq("scene_recipe", slug));
      const batches = supabase
        .from("batches")
        .select("id")
        .order("created_at", { ascending: false })
        .limit(mostBatches);
      // A template may be made in a style: the batch is the template's then.
      const made = await ask(kind === "style" ? batches.eq("request->>style", slug) : batches.eq("recipe_id", id));
      if (made.length === 0) return [];
      return newest(
        shown().in(
          "batch_id",
          made.map((batch) => batch.id),
        ),
      );
    },
  });
