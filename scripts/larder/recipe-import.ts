import { isDeepStrictEqual } from "node:util";
import type { RecipeDraft } from "../../shared/recipes.ts";

/** What would come of a recipe of a file. */
export interface RecipePlan {
  /** `same`: it is there already, just so. */
  readonly outcome: "new" | "renamed" | "same";
  /** As the file calls it. */
  readonly slug: string;
  /** As it is to be kept: with a free slug. */
  readonly recipe: RecipeDraft;
}

/** A recipe whose slug is taken, by another one or by an earlier one of the file, gets the next number after its slug. */
export function planImport(read: readonly RecipeDraft[], there: readonly RecipeDraft[]): RecipePlan[] {
  const taken = new Map(there.map((recipe) => [recipe.slug, recipe]));
  return read.map((recipe) => {
    const { slug } = recipe;
    for (let turn = 1; ; turn++) {
      const ending = turn === 1 ? "" : `-${turn}`;
      const candidate = `${slug.slice(0, 100 - ending.length)}${ending}`;
      const wanted = { ...recipe, slug: candidate };
      const other = taken.get(candidate);
      if (other && isDeepStrictEqual(other, wanted)) return { outcome: "same", slug, recipe: other };
      if (other) continue;
      taken.set(candidate, wanted);
      return { outcome: turn === 1 ? "new" : "renamed", slug, recipe: wanted };
    }
  });
}
