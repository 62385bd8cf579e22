import { readFile, writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { Option } from "commander";
import { readRecipes, writeRecipesCsv, writeRecipesJson } from "../../shared/recipe-files.ts";
import { importedRecipes, mostImported, outcomesOf } from "../../shared/recipe-outcomes.ts";
import { RecipeDraft } from "../../shared/recipes.ts";
import { ask, askAll } from "./ask.ts";
import { findUser } from "./find-user.ts";
import { cut, plural, show, table } from "./output.ts";
import { openProject, type Project } from "./project.ts";
import { describeImport, describeRecipe, type KeptRecipe } from "./recipe-descriptions.ts";
import { Trouble } from "./trouble.ts";
import { larder } from "./usage.ts";
import { email } from "./values.ts";

/** The columns of a recipe that make it a `RecipeDraft`. */
export const recipeParts =
  "slug, name, kind, operation, category, description, prompt, fields, negative_prompt, aspect, quality, model_ids, overlays, stand" as const;

export function addRecipeCommands(program: Command): void {
  const recipes = program.command("recipes").description("See the recipes pictures are made by; keep them as files.");

  recipes
    .command("list", { isDefault: true })
    .description("List recipes by their slugs.")
    .addOption(new Option("--kind <kind>", "only this kind").choices(["style", "template"]))
    .option("--category <category>", "only this category, such as cookies")
    .option("--archived", "those that are put away instead")
    .action(async (options, command: Command) => {
      const project = await openProject(command);
      const found = (await readAll(project)).filter(
        ({ kind, category, archived_at }) =>
          (options.kind ?? kind) === kind &&
          (options.category ?? category) === category &&
          (archived_at !== null) === (options.archived ?? false),
      );
      show(command, found, () =>
        table(
          found.map(({ slug, name, kind, operation, category, uses, owner_id, shared_at }) => ({
            recipe: slug,
            name: cut(name, 30),
            kind: operation === "generate" ? kind : `${kind} (${operation})`,
            category: category ?? "",
            uses,
            whose: owner_id === null ? "everybody's" : shared_at === null ? "somebody's" : "shared",
          })),
          "There are no such recipes.",
        ),
      );
    });

  recipes
    .command("show")
    .argument("<recipe>", "its slug")
    .description("Tell all of a recipe: its prompt, and what fills it.")
    .action(async (slug: string, _options, command: Command) => {
      const [recipe] = withSlugs(await readAll(await openProject(command)), [slug]);
      show(command, recipe, () => describeRecipe(recipe!));
    });

  recipes
    .command("export")
    .argument("[recipe...]", "their slugs; all that are not put away unless given")
    .option("--csv", "as CSV instead of JSON")
    .option("--to <file>", "a file instead of the screen")
    .description("Write recipes as a file that import reads, here or in another Larder.")
    .addHelpText("after", `\nExample: ${larder} recipes export cookies-stack --to cookies.json`)
    .action(async (slugs: string[], { csv, to }: { csv?: true; to?: string }, command: Command) => {
      const all = await readAll(await openProject(command));
      const chosen = slugs.length > 0 ? withSlugs(all, slugs) : all.filter(({ archived_at }) => archived_at === null);
      const drafts = chosen.map((recipe) => RecipeDraft.parse(draftOf(recipe)));
      const text = csv ? writeRecipesCsv(drafts) : writeRecipesJson(drafts);
      if (to === undefined) return void process.stdout.write(text);
      await writeFile(to, text).catch((error: NodeJS.ErrnoException) => {
        throw new Trouble(`${to} cannot be written: ${error.code}.`);
      });
      show(command, { recipes: drafts.length, file: to }, () => `${plural(drafts.length, "recipe")} written to ${to}`);
    });

  recipes
    .command("import")
    .argument("<file>", "JSON or CSV, as export writes it")
    .option("--owner <email>", "the member whose they become; everybody's unless given", email)
    .option("--dry-run", "tell what would come of each, and write nothing")
    .description("Take recipes from a file. What is there already stays as it is.")
    .addHelpText("after", `\nExample: ${larder} recipes import cookies.json --owner bea@example.com`)
    .action(async (file: string, options: { owner?: string; dryRun?: true }, command: Command) => {
      const project = await openProject(command);
      const { recipes: read, problems } = readRecipes(await textOf(file));
      if (read.length > mostImported)
        throw new Trouble(`${file} has ${plural(read.length, "recipe")}: import ${mostImported} at a time.`);
      const owner_id = options.owner === undefined ? null : await memberOf(project, options.owner);
      const outcomes = outcomesOf(read, await whatIsThere(project, owner_id));
      const chosen = outcomes.filter(({ kind }) => kind !== "same");
      if (!options.dryRun && chosen.length > 0) {
        const whose = owner_id === null ? { for_everybody: true } : { owner_id };
        await ask(project.supabase.rpc("import_recipes", { recipes: importedRecipes(chosen), ...whose }));
      }
      const recipes = outcomes.map(({ kind, wanted, recipe, missingModels }) => ({
        outcome: kind,
        slug: wanted,
        kept_as: recipe.slug,
        missing_models: missingModels,
      }));
      show(command, { written: options.dryRun ? 0 : chosen.length, recipes, problems }, () =>
        describeImport(outcomes, problems, options.dryRun ?? false),
      );
      if (problems.length > 0) process.exitCode = 1;
    });
}

async function readAll({ supabase }: Project): Promise<KeptRecipe[]> {
  return await askAll<KeptRecipe>((from, to) =>
    supabase
      .from("recipes")
      .select(`${recipeParts}, owner_id, shared_at, archived_at, uses, version`)
      .order("slug")
      .range(from, to)
      .overrideTypes<KeptRecipe[], { merge: false }>(),
  );
}

/** Whose recipes they become does not see somebody else's own: those keep their slugs, and no more. */
async function whatIsThere(project: Project, ownerId: string | null) {
  const all = await readAll(project);
  const seen = all.filter(
    ({ owner_id, shared_at }) => ownerId === null || owner_id === null || shared_at !== null || owner_id === ownerId,
  );
  const models = await ask(project.supabase.from("models").select("id").eq("kind", "make"));
  return {
    slugs: new Set(all.map(({ slug }) => slug)),
    recipes: seen.map((recipe) => RecipeDraft.parse(draftOf(recipe))),
    modelIds: new Set(models.map(({ id }) => id)),
  };
}

function withSlugs(all: readonly KeptRecipe[], slugs: readonly string[]): KeptRecipe[] {
  return slugs.map((slug) => {
    const recipe = all.find((one) => one.slug === slug);
    if (!recipe) throw new Trouble(`There is no recipe ${slug}: ${larder} recipes list tells them.`);
    return recipe;
  });
}

const draftOf = ({ owner_id: _, shared_at: __, archived_at: ___, uses: ____, version: _____, ...draft }: KeptRecipe) =>
  draft;

async function textOf(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new Trouble(error.code === "ENOENT" ? `There is no file ${file}.` : `${file} cannot be read: ${error.code}.`);
  });
  return text.replace(/^\uFEFF/, "");
}

async function memberOf({ supabase }: Project, address: string): Promise<string> {
  const id = await findUser(supabase, address);
  if (id === undefined) throw new Trouble(`Nobody has the address ${address}: ${larder} invite lets people in.`);
  return id;
}
