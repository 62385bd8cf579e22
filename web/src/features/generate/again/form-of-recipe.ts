import { Failure } from "../../../lib/failure.ts";
import { startStrings as strings } from "../../../strings/generate-start.ts";
import type { Catalog } from "../../making/catalog/catalog.ts";
import type { Recipe } from "../../making/catalog/recipes.ts";
import { emptyForm, type FormValues } from "../form/values.ts";
import { formOfSource } from "./form-again.ts";

function find(recipes: readonly Recipe[], slug: string): Recipe {
  const recipe = recipes.find((one) => one.slug === slug);
  if (!recipe) throw new Failure("refused", strings.noSuchRecipe(slug));
  return recipe;
}

interface Named {
  readonly template: string | null;
  readonly style: string | null;
}

/**
 * A form that begins with recipes, and the name of the first; what they prefer is not set, so that it goes with them. With
 * a style alone the words that were there stay. Throws a `Failure` for one that is not offered.
 */
export function formOfRecipe(
  { template, style }: Named,
  prompts: string,
  catalog: Catalog,
): [FormValues, name: string] {
  const ofTemplate = template === null ? null : find(catalog.templates, template);
  const ofStyle = style === null ? null : find(catalog.styles, style);
  const values = {
    ...emptyForm,
    ...(ofTemplate ? ({ source: "template", template: ofTemplate.slug } as const) : { prompts }),
    ...(ofStyle && { style: ofStyle.slug }),
  };
  return [values, (ofTemplate ?? ofStyle)?.name ?? ""];
}

/** A form that changes a picture as a template says, and the template's name. Throws a `Failure` for one that is not offered. */
export function formOfChange(sourceId: string, template: string, { changes }: Catalog): [FormValues, name: string] {
  const { slug, name } = find(changes, template);
  return [{ ...formOfSource(sourceId, "edit"), source: "template", template: slug }, name];
}
