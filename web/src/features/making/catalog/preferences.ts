import type { MakingValues } from "../values.ts";
import type { Catalog } from "./catalog.ts";
import type { Operation } from "./image-model.ts";
import type { Recipe } from "./recipes.ts";

export type Recipes = Pick<MakingValues, "operation" | "source" | "template" | "style">;

/** The templates that there are for what the form does. */
export const templatesFor = (operation: Operation, { templates, changes }: Catalog): readonly Recipe[] =>
  ({ generate: templates, edit: changes, remove_background: [] })[operation];

/** The template that the form stands for, if it does. */
export const templateOf = (values: Recipes, catalog: Catalog): Recipe | undefined =>
  values.source === "template"
    ? templatesFor(values.operation, catalog).find(({ slug }) => slug === values.template)
    : undefined;

/** The style that the pictures are made in: of a whole picture, not of what to change in one. */
export const styleOf = ({ style, operation }: Recipes, { styles }: Catalog): Recipe | undefined =>
  operation === "generate" ? styles.find(({ slug }) => slug === style) : undefined;

/**
 * What the chosen recipes would have where the form leaves it open, as `private.plan_batch` takes it: the template goes
 * before the style, and what neither wants is said together.
 */
export interface Preferences {
  readonly negativePrompt: string | null;
  readonly aspect: string | null;
  readonly quality: string | null;
  readonly modelIds: readonly string[];
}

export function preferencesOf(values: Recipes, catalog: Catalog): Preferences {
  const template = templateOf(values, catalog);
  const style = styleOf(values, catalog);
  return {
    negativePrompt: [template?.negativePrompt, style?.negativePrompt].filter(Boolean).join(", ") || null,
    aspect: template?.aspect ?? style?.aspect ?? null,
    quality: template?.quality ?? style?.quality ?? null,
    modelIds: [template, style].find((recipe) => recipe?.modelIds.length)?.modelIds ?? [],
  };
}
