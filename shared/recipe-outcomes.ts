import type { RecipeDraft } from "./recipes.ts";

/** As many are imported at a time. */
export const mostImported = 1000;

/** What would come of a recipe of a file. */
export interface Outcome {
  /** As it would be added. */
  readonly recipe: RecipeDraft;
  readonly kind: "new" | "renamed" | "same";
  /** What the file calls it. */
  readonly wanted: string;
  /** Models that are not here: it is added without them. */
  readonly missingModels: readonly string[];
}

/** What is here already, as whose recipes they become may see it. */
export interface Known {
  readonly slugs: ReadonlySet<string>;
  /** Whole recipes of the same slugs or names as those of the file. */
  readonly recipes: readonly RecipeDraft[];
  readonly modelIds: ReadonlySet<string>;
}

/** The same for the same recipe, whatever it is called in requests. */
const fingerprint = ({ slug: _, ...recipe }: RecipeDraft) => JSON.stringify(recipe);

/** As `private.free_slug` gives it. */
function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  for (let turn = 1; ; turn++) {
    const ending = `-${turn}`;
    const slug = turn === 1 ? wanted : wanted.slice(0, 100 - ending.length).replace(/-+$/, "") + ending;
    if (!taken.has(slug)) return slug;
  }
}

/**
 * What would come of each recipe of a file, in its order: what is there already, whatever it is called, stays as it is. What
 * is not seen here may have a slug too: then the next is given.
 */
export function outcomesOf(read: readonly RecipeDraft[], { slugs, recipes, modelIds }: Known): Outcome[] {
  const taken = new Set(slugs);
  const there = new Set(recipes.map(fingerprint));
  return read.map((written) => {
    const missingModels = written.model_ids.filter((id) => !modelIds.has(id));
    const recipe = { ...written, model_ids: written.model_ids.filter((id) => modelIds.has(id)) };
    if (there.has(fingerprint(recipe))) return { recipe, kind: "same", wanted: written.slug, missingModels };
    const slug = freeSlug(written.slug, taken);
    taken.add(slug);
    there.add(fingerprint(recipe));
    return {
      recipe: { ...recipe, slug },
      kind: slug === written.slug ? "new" : "renamed",
      wanted: written.slug,
      missingModels,
    };
  });
}

/** What `import_recipes` is sent: what the file called them, for the database gives those names that are free then. */
export const importedRecipes = (chosen: readonly Outcome[]): RecipeDraft[] =>
  chosen.map(({ recipe, wanted }) => ({ ...recipe, slug: wanted }));
