import type { Catalog } from "../catalog/catalog.ts";
import { styleOf, templateOf } from "../catalog/preferences.ts";
import type { Recipe } from "../catalog/recipes.ts";
import type { FormValues } from "../form/values.ts";

const picturesOf = (recipe: Recipe | undefined) => (recipe?.fields ?? []).filter(({ type }) => type === "picture");

/** Names of picture fields that only the style has: the database looks up those of a template. */
export function stylePictures(values: FormValues, catalog: Catalog): string[] {
  const ofTemplate = picturesOf(templateOf(values, catalog)).map(({ name }) => name);
  return picturesOf(styleOf(values, catalog)).flatMap(({ name }) => (ofTemplate.includes(name) ? [] : name));
}

/** The pictures that all of them are made after: those chosen, and those that fields of the style name. */
export function referencesOf(values: FormValues, catalog: Catalog): string[] {
  if (values.operation === "remove_background") return [];
  const named = stylePictures(values, catalog).flatMap((name) => values.tokens[name]?.trim() || []);
  return [...new Set([...values.reference_image_ids, ...named])];
}

/** How many pictures a model has to look at. */
export function countLookedAt(values: FormValues, catalog: Catalog): number {
  const named = picturesOf(templateOf(values, catalog)).flatMap(
    ({ name, default: usual }) => (values.tokens[name] || usual || "").trim() || [],
  );
  const after = new Set([...referencesOf(values, catalog), ...named]).size;
  // The picture that is changed is no reference, but counts as one where there are others.
  return after === 0 ? 0 : after + (values.operation === "edit" ? 1 : 0);
}
