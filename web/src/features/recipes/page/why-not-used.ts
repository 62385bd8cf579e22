import { recipePageStrings as strings } from "../../../strings/recipes-page.ts";
import type { ListedRecipe } from "../recipe.ts";

/** Why there is no button that uses a recipe, and what to do instead; null where there is one. */
export function whyNotUsed({ kind, operation, archived_at }: Pick<ListedRecipe, "kind" | "operation" | "archived_at">) {
  if (archived_at !== null) return strings.archivedLine;
  if (kind !== "style") return null;
  if (operation === "scene") return strings.sceneStyleLine;
  return operation === "edit" ? strings.changeStyleLine : null;
}
