import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../lib/ask.ts";
import { queryClient } from "../../lib/query-client.ts";
import { supabase } from "../../lib/supabase.ts";
import type { ListedRecipe, Preview, Recipe } from "./recipe.ts";

/** The beginning of the keys under which recipes are kept, also those of other screens. */
export const recipesKey = ["recipes"] as const;

const listed =
  "id, slug, name, kind, operation, category, description, owner_id, shared_at, archived_at, uses, created_at, aspect, preview:images!recipes_preview_image_id_fkey(id, thumbhash, dominant_color, image_variants(preset, path))";
const whole =
  `${listed}, prompt, fields, negative_prompt, quality, model_ids, overlays, version, preview_image_id` as const;

interface Picture {
  readonly id: string;
  readonly thumbhash: string | null;
  readonly dominant_color: string | null;
  readonly image_variants: readonly { preset: string; path: string }[];
}

/** A row with what the database checked taken for granted. */
const withPreview = <Row extends { preview: Picture | null }>(row: Row) => ({
  ...row,
  preview: row.preview && previewOf(row.preview),
});

const previewOf = ({ id, thumbhash, dominant_color, image_variants }: Picture): Preview => ({
  id,
  thumbhash,
  color: dominant_color,
  path: image_variants.find(({ preset }) => preset === "product_card")?.path ?? null,
});

/** As many as one answer of the database holds. */
const page = 1000;

async function readList(): Promise<ListedRecipe[]> {
  const recipes: ListedRecipe[] = [];
  for (;;) {
    const query = supabase.from("recipes").select(listed).order("name").order("id");
    const rows = await ask(query.range(recipes.length, recipes.length + page - 1));
    recipes.push(...rows.map((row) => withPreview(row) as ListedRecipe));
    if (rows.length < page) return recipes;
  }
}

/** All recipes that the person may read. */
export const listOptions = queryOptions({ queryKey: [...recipesKey, "list"], queryFn: readList });

/** One recipe by its slug; null where there is none that the person may read. */
export const recipeOptions = (slug: string) =>
  queryOptions({
    queryKey: [...recipesKey, "detail", slug],
    queryFn: async () => {
      const [row] = await ask(supabase.from("recipes").select(whole).eq("slug", slug).limit(1));
      return row ? (withPreview(row) as unknown as Recipe) : null;
    },
  });

/** All that is known of recipes is asked for anew. */
export const forgetRecipes = (): Promise<void> => queryClient.invalidateQueries({ queryKey: recipesKey });
