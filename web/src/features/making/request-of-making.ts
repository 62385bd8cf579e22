import type { Catalog } from "./catalog/catalog.ts";
import { allCan, chosenFallbacks, chosenModels, commonQualities, commonSizes, sizeOf } from "./catalog/choice.ts";
import { preferencesOf, styleOf } from "./catalog/preferences.ts";
import { referencesOf } from "./references/looked-at.ts";
import type { MakingValues } from "./values.ts";

/** What of a request says how its pictures are made. Keys that are left open are left out, and what the chosen models cannot do. */
export function requestOfMaking(values: MakingValues, catalog: Catalog) {
  const style = styleOf(values, catalog);
  const references = referencesOf(values, catalog);
  return {
    ...(style && { style: style.slug }),
    // Colors are of a whole picture as well.
    colors: values.operation === "generate" ? [...values.colors] : [],
    ...(references.length > 0 && { reference_image_ids: references }),
    count_per_prompt: values.count_per_prompt.trim() === "" ? Number.NaN : Number(values.count_per_prompt),
    ...requestOfModels(values, catalog),
    ...requestOfOptions(values, catalog),
  };
}

/** Which models make it, and which stand in line. */
export function requestOfModels(values: MakingValues, catalog: Catalog) {
  const ids = chosenModels(catalog, values).map(({ id }) => id);
  const fallbacks = chosenFallbacks(catalog, values).map(({ id }) => id);
  // What a recipe prefers is said, so that what is shown is what is taken.
  const isPreferred = preferencesOf(values, catalog).modelIds.length > 0;
  const isOpen =
    values.model_ids.length === 0 && (ids.length === 0 || (ids[0] === catalog.defaultModelId && !isPreferred));
  return { ...(!isOpen && { model_ids: ids }), ...(fallbacks.length > 0 && { fallback_model_ids: fallbacks }) };
}

function requestOfOptions(values: MakingValues, catalog: Catalog) {
  const models = chosenModels(catalog, values);
  // New pictures side by side are compared in one size, if there is one in common. Else it may stay open: one model alone
  // takes its first or what its recipe prefers, and what changes a picture keeps its shape.
  const mayBeOpen = models.length === 1 || values.operation === "edit";
  const isOpen = mayBeOpen && !commonSizes(models).includes(values.size);
  const size = isOpen ? undefined : sizeOf(models, values.size, preferencesOf(values, catalog).aspect);
  const negative = values.negative_prompt.trim();
  const seed = values.seed.trim();
  return {
    ...(size !== undefined && { size }),
    ...(commonQualities(models).includes(values.quality) && { quality: values.quality }),
    ...(negative !== "" && allCan(models, "negative_prompt") && { negative_prompt: negative }),
    ...(values.transparent && allCan(models, "transparent") && { transparent: true }),
    ...(seed !== "" && allCan(models, "seed") && { seed: Number(seed) }),
  };
}
