import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../lib/ask.ts";
import { queryClient } from "../../lib/query-client.ts";
import { supabase } from "../../lib/supabase.ts";
import type { ListedRecipe, Recipe } from "./recipe.ts";

/** The beginning of the keys under which recipes are kept, also those of other screens. */
export const recipesKey = ["recipes"] as const;

const listed =
  "id, slug, name, kind, operation, category, description, owner_id, shared_at, archived_at, uses, created_at, aspect";
const whole =
  `${listed}, prompt, fields, negative_prompt, quality, model_ids, overlays, stand, version, preview_image_id` as const;

/** As many as one answer of the database holds. */
const page = 1000;

// What the database checked is taken for granted.
async function readList(from = 0): Promise<ListedRecipe[]> {
  const query = supabase.from("recipes").select(listed).order("name").order("id");
  const rows = (await ask(query.range(from, from + page - 1))) as ListedRecipe[];
  return rows.length < page ? rows : [...rows, ...(await readList(from + page))];
}

/** All recipes that the person may read. */
export const listOptions = queryOptions({ queryKey: [...recipesKey, "list"], queryFn: () => readList() });

/** One recipe by its slug; null where there is none that the person may read. */
export const recipeOptions = (slug: string) =>
  queryOptions({
    queryKey: [...recipesKey, "detail", slug],
    queryFn: async () => {
      const [row] = await ask(supabase.from("recipes").select(whole).eq("slug", slug).limit(1));
      return row ? (row as unknown as Recipe) : null;
    },
  });

/** All that is known of recipes is asked for anew. */
export const forgetRecipes = (): Promise<void> => queryClient.invalidateQueries({ queryKey: recipesKey });
