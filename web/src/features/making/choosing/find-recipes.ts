import type { Recipe } from "../catalog/recipes.ts";

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Recipes of a category in whose name, description, category or address all of these words begin a word. */
export function findRecipes(recipes: readonly Recipe[], text: string, category: string): Recipe[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return recipes.filter((recipe) => {
    if (category && recipe.category !== category) return false;
    const said = plain([recipe.name, recipe.description, recipe.category ?? "", recipe.slug].join(" "));
    const parts = said.split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => parts.some((part) => part.startsWith(word)) || said.includes(word));
  });
}
