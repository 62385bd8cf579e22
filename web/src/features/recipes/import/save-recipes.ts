import { writeRecipesCsv, writeRecipesJson } from "../../../../../shared/recipe-files.ts";
import { RecipeDraft } from "../../../../../shared/recipes.ts";
import { ask } from "../../../lib/ask.ts";
import { csvFile } from "../../../lib/csv-file.ts";
import { idBatches } from "../../../lib/id-batches.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { ListedRecipe } from "../recipe.ts";

/** What a file holds of a recipe: without whose it is or what it made. */
const parts =
  "slug, name, kind, operation, category, description, prompt, fields, negative_prompt, aspect, quality, model_ids, overlays, stand";

/** These recipes as a file holds them, in their order; those that are gone by now are missing. Throws a `Failure`. */
export async function readDrafts(ids: readonly string[]): Promise<RecipeDraft[]> {
  const rows = [];
  // Not all at once: thousands of people's requests go first.
  for (const batch of idBatches(ids)) {
    rows.push(
      ...(await ask(
        supabase
          .from("recipes")
          .select(`id, ${parts}` as const)
          .in("id", batch),
      )),
    );
  }
  // As it is kept, with the keys of fields in the order in which a form has them.
  const found = new Map(rows.map(({ id, ...row }) => [id, RecipeDraft.parse(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Puts recipes into the downloads; answers how many. Throws a `Failure`. */
export async function saveRecipes(
  recipes: readonly Pick<ListedRecipe, "id">[],
  name: string,
  format: "json" | "csv",
): Promise<number> {
  const drafts = await readDrafts(recipes.map(({ id }) => id));
  const file =
    format === "csv"
      ? csvFile([writeRecipesCsv(drafts)])
      : new Blob([writeRecipesJson(drafts)], { type: "application/json" });
  saveFile(`${name}.${format}`, file);
  return drafts.length;
}
