import { belongingOf, kindOf, type ListedRecipe } from "../recipe.ts";

export const shows = ["all", "own", "shared", "common", "archived"] as const;
export const kinds = ["template", "style", "scene"] as const;
export const sorts = ["name", "uses", "newest"] as const;

/** What the list shows: its address tells it and nothing else does. */
export interface ListView {
  readonly show: (typeof shows)[number];
  readonly kind: (typeof kinds)[number] | "";
  readonly category: string;
  readonly words: string;
  readonly sort: (typeof sorts)[number];
  readonly isImporting: boolean;
}

const oneOf = <Value extends string, Otherwise extends string>(
  values: readonly Value[],
  text: string | null,
  otherwise: Otherwise,
) => values.find((value) => value === text) ?? otherwise;

/** An address may be typed by hand: what it says wrongly is as if it were not said. */
export const readView = (params: URLSearchParams): ListView => ({
  show: oneOf(shows, params.get("show"), "all"),
  kind: oneOf(kinds, params.get("kind"), ""),
  category: params.get("category") ?? "",
  words: (params.get("q") ?? "").slice(0, 200),
  sort: oneOf(sorts, params.get("sort"), "name"),
  isImporting: params.get("import") === "open",
});

const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean);

const isShown = (recipe: ListedRecipe, { show }: ListView, personId: string): boolean => {
  if ((recipe.archived_at !== null) !== (show === "archived")) return false;
  return show === "all" || show === "archived" || belongingOf(recipe, personId) === show;
};

/** Those of the recipes that are shown, in their order. */
export function shownRecipes(recipes: readonly ListedRecipe[], view: ListView, personId: string): ListedRecipe[] {
  const words = wordsOf(view.words);
  const found = recipes.filter((recipe) => {
    if (!isShown(recipe, view, personId)) return false;
    if (view.kind !== "" && kindOf(recipe) !== view.kind) return false;
    if (view.category !== "" && recipe.category !== view.category) return false;
    const text = [recipe.name, recipe.slug, recipe.category, recipe.description].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const byName = (one: ListedRecipe, other: ListedRecipe) => one.name.localeCompare(other.name);
  if (view.sort === "uses") return found.sort((one, other) => other.uses - one.uses || byName(one, other));
  if (view.sort === "newest")
    return found.sort((one, other) => other.created_at.localeCompare(one.created_at) || byName(one, other));
  return found.sort(byName);
}

/** The categories of recipes, each once, in their order. */
export const categoriesOf = (recipes: readonly Pick<ListedRecipe, "category">[]): string[] =>
  [...new Set(recipes.flatMap(({ category }) => category || []))].sort((one, other) => one.localeCompare(other));
