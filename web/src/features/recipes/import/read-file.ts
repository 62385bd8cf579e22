import { readCsvText, UnreadableFile } from "../../../../../shared/csv-text.ts";
import { readRecipes } from "../../../../../shared/recipe-files.ts";
import { importedRecipes, mostImported, type Outcome, outcomesOf } from "../../../../../shared/recipe-outcomes.ts";
import { ask } from "../../../lib/ask.ts";
import { Failure } from "../../../lib/failure.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { recipeImportStrings as strings } from "../../../strings/recipes-import.ts";
import { modelsOptions } from "../models.ts";
import { listOptions } from "../read-recipes.ts";
import { readDrafts } from "./save-recipes.ts";

export interface FileRead {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
  /** What is wrong with the file and with what is left out of it: sentences. */
  readonly problems: readonly string[];
}

const mostBytes = 5_000_000;

/** What would come of a file of recipes; nothing is written. Throws a `Failure` where nothing can be told. */
export async function readFile(file: File): Promise<FileRead> {
  const refuse = (message: string) => new Failure("refused", message);
  if (file.size > mostBytes) throw refuse(strings.tooLarge(file.size, mostBytes));
  const bytes = await file.arrayBuffer().catch(() => {
    throw refuse(strings.notReadable);
  });
  const { recipes, problems } = readRecipes(textOf(new Uint8Array(bytes)));
  if (recipes.length > mostImported) throw refuse(strings.tooMany(recipes.length, mostImported));
  if (recipes.length === 0) return { name: file.name, outcomes: [], problems };
  const [list, models] = await Promise.all([
    queryClient.fetchQuery({ ...listOptions, staleTime: 0 }),
    queryClient.fetchQuery(modelsOptions),
  ]);
  const slugs = new Set(recipes.map(({ slug }) => slug));
  const names = new Set(recipes.map(({ name }) => name));
  const alike = list.filter(({ slug, name }) => slugs.has(slug) || names.has(name));
  const known = {
    slugs: new Set(list.map(({ slug }) => slug)),
    recipes: await readDrafts(alike.map(({ id }) => id)),
    modelIds: new Set(models.map(({ id }) => id)),
  };
  return { name: file.name, outcomes: outcomesOf(recipes, known), problems };
}

function textOf(bytes: Uint8Array): string {
  try {
    return readCsvText(bytes).text;
  } catch (error) {
    throw error instanceof UnreadableFile ? new Failure("refused", error.message, error) : error;
  }
}

/** Adds what was chosen, all or nothing; answers how many. Throws a `Failure`. */
export async function importRecipes(chosen: readonly Outcome[], forEverybody: boolean): Promise<number> {
  const recipes = importedRecipes(chosen);
  const added = await ask(supabase.rpc("import_recipes", { recipes, for_everybody: forEverybody }));
  return (added as unknown[]).length;
}
