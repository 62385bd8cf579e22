import type { BatchQuote } from "../../../../../shared/batch-quotes.ts";
import { BatchRequest } from "../../../../../shared/batches.ts";
import { fieldsOf, type RecipeField, valueProblem } from "../../../../../shared/recipes.ts";
import { sumUsd, type Usd } from "../../../../../shared/usd.ts";
import { compareStartStrings as strings } from "../../../strings/compare-start.ts";
import type { Catalog } from "../../making/catalog/catalog.ts";
import type { Recipe } from "../../making/catalog/recipes.ts";
import { recipesOf } from "./chosen.ts";
import { type Draft, mostPrompts } from "./draft.ts";

/** A batch of a comparison: what one style or template comes to. */
export interface Part {
  readonly name: string;
  readonly request: BatchRequest;
}

/** What keeps a comparison from being begun, by the field it is about. */
export interface Faults {
  readonly prompts?: string;
  readonly templates?: string;
  /** Too little is chosen. */
  readonly choice?: string;
  readonly values: Readonly<Record<string, string>>;
}

export const linesOf = (prompts: string): string[] => [
  ...new Set(prompts.split("\n").flatMap((line) => line.replace(/[\s\0]+/g, " ").trim() || [])),
];

/** What a recipe asks for besides the prompt that a style wraps. */
const fieldsOfOne = (recipe: Recipe): RecipeField[] =>
  fieldsOf(recipe).filter(({ name }) => recipe.kind === "template" || name !== "PROMPT");

/** The fields of all that is chosen, each name once. */
export function fieldsOfAll(recipes: readonly Recipe[]): RecipeField[] {
  const byName = new Map<string, RecipeField>();
  for (const field of recipes.flatMap(fieldsOfOne)) if (!byName.has(field.name)) byName.set(field.name, field);
  return [...byName.values()];
}

const longestName = 80;

/** A batch for each style or template, with one seed and one name. */
export function partsOf(draft: Draft, catalog: Catalog, modelIds: readonly string[], seed: number): Part[] {
  const lines = linesOf(draft.prompts);
  const recipes = recipesOf(draft, catalog);
  const name = [...(draft.from === "styles" ? (lines[0] ?? "") : recipes.map(({ name }) => name).join(", "))]
    .slice(0, longestName)
    .join("");
  const common = { count_per_prompt: 1, seed, name, ...(modelIds.length > 0 && { model_ids: modelIds }) };
  const tokensFor = (recipe: Recipe) =>
    Object.fromEntries(
      fieldsOfOne(recipe).flatMap(({ name }) =>
        draft.values[name]?.trim() ? [[name, draft.values[name].trim()]] : [],
      ),
    );
  const part = (name: string, more: object): Part => ({ name, request: BatchRequest.parse({ ...common, ...more }) });

  if (draft.from === "templates")
    return recipes.map((recipe) => part(recipe.name, { template: recipe.slug, tokens: tokensFor(recipe) }));
  const styles = recipes.map((style) =>
    part(style.name, { prompts: lines, style: style.slug, tokens: tokensFor(style) }),
  );
  const isPlainToo = draft.styles.includes("") || recipes.length === 0;
  return isPlainToo ? [part(strings.noStyle, { prompts: lines }), ...styles] : styles;
}

export function faultsOf(draft: Draft, catalog: Catalog, modelIds: readonly string[]): Faults {
  const lines = linesOf(draft.prompts);
  const recipes = recipesOf(draft, catalog);
  const isOfStyles = draft.from === "styles";
  const parts = isOfStyles ? Math.max(1, draft.styles.length) : recipes.length;
  const long = lines.find((line) => [...line].length > 1000);
  const values = fieldsOfAll(recipes).flatMap((field) => {
    const value = draft.values[field.name]?.trim() ?? "";
    const problem = value
      ? valueProblem(field, value)
      : field.required && !field.default?.trim()
        ? strings.valueNeeded
        : null;
    return problem ? [[field.name, problem] as const] : [];
  });
  return {
    ...(isOfStyles && lines.length === 0 && { prompts: strings.promptNeeded }),
    ...(isOfStyles && lines.length > mostPrompts && { prompts: strings.tooManyPrompts(mostPrompts) }),
    ...(isOfStyles && long && { prompts: strings.promptTooLong }),
    ...(!isOfStyles && recipes.length === 0 && { templates: strings.templateNeeded }),
    ...(parts * Math.max(1, modelIds.length) < 2 && { choice: isOfStyles ? strings.tooFew : strings.tooFewTemplates }),
    values: Object.fromEntries(values),
  };
}

export const hasFaults = ({ values, ...others }: Faults): boolean =>
  Object.keys(values).length + Object.keys(others).length > 0;

/** What all parts come to. */
export interface Total {
  readonly images: number;
  readonly lowUsd: Usd;
  readonly highUsd: Usd;
  readonly models: readonly {
    readonly id: string;
    readonly images: number;
    readonly lowUsd: Usd;
    readonly highUsd: Usd;
  }[];
  /** Slots that nothing fills. */
  readonly unfilled: readonly string[];
}

export function totalOf(quotes: readonly BatchQuote[]): Total {
  const lines = quotes.flatMap(({ models }) => models);
  return {
    images: quotes.reduce((sum, { images }) => sum + images, 0),
    lowUsd: sumUsd(quotes.map(({ low_usd }) => low_usd)),
    highUsd: sumUsd(quotes.map(({ high_usd }) => high_usd)),
    models: [...Map.groupBy(lines, ({ model_id }) => model_id)].map(([id, some]) => ({
      id,
      images: some.reduce((sum, { images }) => sum + images, 0),
      lowUsd: sumUsd(some.map(({ low_usd }) => low_usd)),
      highUsd: sumUsd(some.map(({ high_usd }) => high_usd)),
    })),
    unfilled: [...new Set(quotes.flatMap(({ unfilled }) => unfilled))],
  };
}
