import { recipePageStrings as strings } from "../../../strings/recipes-page.ts";
import type { ListedRecipe } from "../recipe.ts";

/** Why there is no button that uses a recipe, and what to do instead; null where there is one. */
export function whyNotUsed({ kind, operation, archived_at }: Pick<ListedRecipe, "kind" | "operation" | "archived_at">) {
  if (archived_at !== null) return strings.archivedLine;
  if (operation === "scene") return strings.sceneLine;
  return operation === "edit" && kind === "style" ? strings.changeStyleLine : null;
}
