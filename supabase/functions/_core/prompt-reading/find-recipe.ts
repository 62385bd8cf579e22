import type { KnownRecipe } from "./known-recipe.ts";
import { findPhrases, indexPhrases, type PhraseMatch } from "./phrases.ts";
import { recipeWords } from "./recipe-words.ts";
import { keyAt, type Sentence, startOfClause, take } from "./sentence.ts";
import { determiners } from "./small-words.ts";

export interface FoundRecipe {
  readonly recipe: KnownRecipe;
  readonly places: readonly PhraseMatch<unknown>[];
}

/** The template that is named, by what people call it or by its own name; the one that is named most closely. */
export function findRecipe(sentence: Sentence, templates: readonly KnownRecipe[]): FoundRecipe | null {
  const bySlug = new Map(templates.map((recipe) => [recipe.slug, recipe]));
  const shipped = Object.entries(recipeWords).flatMap(([slug, phrases]) => {
    const recipe = bySlug.get(slug);
    return recipe ? phrases.map((phrase) => [phrase, recipe] as const) : [];
  });
  const byName = templates.filter(({ slug }) => !(slug in recipeWords)).map((recipe) => [recipe.name, recipe] as const);
  const places = findPhrases(sentence, indexPhrases([...shipped, ...byName]));
  const rank = ({ slug }: KnownRecipe) => {
    const place = Object.keys(recipeWords).indexOf(slug);
    return place === -1 ? Number.MAX_SAFE_INTEGER : place;
  };
  const [first] = places.toSorted((one, other) => rank(one.entry) - rank(other.entry));
  if (!first) return null;
  // "a plush action figure" is one thing.
  const isKin = ({ entry }: PhraseMatch<KnownRecipe>) =>
    entry.category === first.entry.category && entry.slug in recipeWords;
  return { recipe: first.entry, places: places.filter((place) => place === first || isKin(place)) };
}

/** Takes away what names a recipe, with its article. */
export function takeRecipe(sentence: Sentence, { places }: FoundRecipe): void {
  for (const { start, end } of places) {
    let from = start;
    while (from > startOfClause(sentence, start) && determiners.has(keyAt(sentence, from - 1))) from--;
    take(sentence, from, end);
  }
}
