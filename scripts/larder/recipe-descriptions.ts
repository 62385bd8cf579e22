import type { Outcome } from "../../shared/recipe-outcomes.ts";
import { fieldsOf, type RecipeDraft, type RecipeField } from "../../shared/recipes.ts";
import type { Stand } from "../../shared/stands.ts";
import { cut, plural, table } from "./output.ts";

/** A recipe as it is kept. */
export interface KeptRecipe extends RecipeDraft {
  readonly owner_id: string | null;
  readonly shared_at: string | null;
  readonly archived_at: string | null;
  readonly uses: number;
  readonly version: number;
}

/** All of a recipe, for people: what it says, and what fills it. */
export function describeRecipe(recipe: KeptRecipe): string {
  const { slug, name, kind, operation, category, description, negative_prompt, aspect, model_ids, overlays, stand } =
    recipe;
  const prefers = [aspect, recipe.quality, ...model_ids].filter((preferred) => preferred !== null);
  return [
    `${name} (${slug}): ${kind}, ${operation}${category === null ? "" : `, ${category}`}, version ${recipe.version}, used ${recipe.uses} times`,
    ...(description === "" ? [] : [description]),
    "",
    recipe.prompt,
    ...overlays.map(({ place, text }) => `Set over the picture, ${place}: ${text}`),
    ...(stand === null ? [] : [describeStand(stand)]),
    ...(negative_prompt === null ? [] : [`Not in the picture: ${negative_prompt}`]),
    ...(prefers.length === 0 ? [] : [`Prefers: ${prefers.join(", ")}`]),
    "",
    table(fieldsOf(recipe).map(rowOfField), "Nothing needs to be filled in."),
  ].join("\n");
}

/** Where a product stands in a scene, in a sentence without a stop. */
function describeStand({ x, y, width, height }: Stand): string {
  const share = (part: number) => `${Math.round(part * 100)} %`;
  return `The product stands ${share(x)} across and ${share(y)} down, at most ${share(width)} wide and ${share(height)} high`;
}

function rowOfField(field: RecipeField) {
  const said = field.type === "choice" ? `one of ${field.choices.join(", ")}` : (field.help ?? "");
  return {
    slot: field.name,
    type: field.type,
    needed: field.required ? "yes" : "",
    default: cut(field.default ?? "", 24),
    label: cut([field.label, said].filter(Boolean).join("; "), 60),
  };
}

/** What came of each recipe of a file, or would. */
export function describeImport(outcomes: readonly Outcome[], problems: readonly string[], isDry: boolean): string {
  const written = outcomes.filter(({ kind }) => kind !== "same").length;
  return [
    table(
      outcomes.map(({ kind, wanted, recipe, missingModels }) => ({
        recipe: wanted,
        outcome: [
          kind === "renamed" ? `new, as ${recipe.slug}: the slug is taken` : kind,
          ...(missingModels.length > 0 ? [`without ${missingModels.join(", ")}: no model here`] : []),
        ].join("; "),
      })),
      "There is no recipe in this file.",
    ),
    ...problems.map((problem) => cut(problem, 160)),
    isDry ? `${plural(written, "recipe")} would be written` : `${plural(written, "recipe")} written`,
  ].join("\n");
}
