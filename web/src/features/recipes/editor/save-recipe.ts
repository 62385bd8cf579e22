import type { RecipeDraft } from "../../../../../shared/recipes.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { Recipe } from "../recipe.ts";
import type { Part } from "./draft.ts";

/** Parts that have no version: whoever saves them says what stood there. */
const unversioned = ["slug", "name", "kind", "category", "description"] as const;

/** Adds a recipe; nobody's is everybody's. Throws a `Failure`. */
export const addRecipe = (recipe: RecipeDraft, ownerId: string | null) =>
  ask(
    supabase
      .from("recipes")
      .insert({ ...recipe, owner_id: ownerId })
      .select("slug")
      .single(),
  );

/**
 * Changes these parts of a recipe, as long as nobody else has changed it since it was read: answers whether that is so.
 * Throws a `Failure`.
 */
export async function changeRecipe(before: Recipe, recipe: RecipeDraft, changed: readonly Part[]): Promise<boolean> {
  const changes = Object.fromEntries(changed.map((part) => [part, recipe[part]])) as Partial<RecipeDraft>;
  let update = supabase.from("recipes").update(changes).eq("id", before.id).eq("version", before.version);
  for (const part of unversioned) {
    if (!changed.includes(part)) continue;
    const value = before[part];
    update = value === null ? update.is(part, null) : update.eq(part, value);
  }
  return (await ask(update.select("id"))).length > 0;
}
