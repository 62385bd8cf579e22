import type { Catalog } from "../catalog/catalog.ts";
import { styleOf, templateOf } from "../catalog/preferences.ts";
import type { Recipe } from "../catalog/recipes.ts";
import type { MakingValues } from "../values.ts";

const picturesOf = (recipe: Recipe | undefined) => (recipe?.fields ?? []).filter(({ type }) => type === "picture");

/** Names of picture fields that only the style has: the database looks up those of a template. */
export function stylePictures(values: MakingValues, catalog: Catalog): string[] {
  const ofTemplate = picturesOf(templateOf(values, catalog)).map(({ name }) => name);
  return picturesOf(styleOf(values, catalog)).flatMap(({ name }) => (ofTemplate.includes(name) ? [] : name));
}

/** The pictures that all of them are made after: those chosen, and those that fields of the style name. */
export function referencesOf(values: MakingValues, catalog: Catalog): string[] {
  if (values.operation === "remove_background") return [];
  const named = stylePictures(values, catalog).flatMap((name) => values.tokens[name]?.trim() || []);
  return [...new Set([...values.reference_image_ids, ...named])];
}

/** How many pictures a model has to look at. */
export function countLookedAt(values: MakingValues, catalog: Catalog): number {
  const named = picturesOf(templateOf(values, catalog)).flatMap(
    ({ name, default: usual }) => (values.tokens[name] || usual || "").trim() || [],
  );
  const others = new Set([...referencesOf(values, catalog), ...named]);
  // The picture that is changed is no reference, even where it is named as one, but counts where there are others.
  if (values.operation === "edit") others.delete(values.source_image_id);
  const after = others.size;
  return after === 0 ? 0 : after + (values.operation === "edit" ? 1 : 0);
}
