import type { z } from "zod";
import type { BatchRequest } from "../../../../../shared/batches.ts";
import { expandVariations } from "../../../../../shared/variations.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { allCan, chosenFallbacks, chosenModels, commonQualities, commonSizes, sizeOf } from "../catalog/choice.ts";
import { preferencesOf, styleOf, templateOf } from "../catalog/preferences.ts";
import { askedTokens } from "../values/asked.ts";
import { referencesOf } from "../values/looked-at.ts";
import { linesOf } from "./lines-of.ts";
import type { FormValues } from "./values.ts";

/** A request that nobody has checked yet. */
export type RequestDraft = z.input<typeof BatchRequest>;

/**
 * What the form asks for. Keys come in one order, and those left open are left out, so that equal requests look equal.
 * What the chosen models cannot do is left out too.
 */
export function requestOf(values: FormValues, catalog: Catalog): RequestDraft {
  const models = ofModels(values, catalog);
  if (values.operation === "remove_background") {
    return { prompts: [], colors: [], count_per_prompt: 1, ...models, ...startOf(values) };
  }
  const template = templateOf(values, catalog);
  const style = styleOf(values, catalog);
  const tokens = askedTokens(values, catalog);
  const references = referencesOf(values, catalog);
  return {
    prompts: values.source === "words" ? linesOf(values.prompts) : [],
    ...(template && { template: template.slug }),
    ...((template || Object.keys(tokens).length > 0) && { tokens }),
    ...(style && { style: style.slug }),
    // Colors are of a whole picture as well.
    colors: values.operation === "generate" ? [...values.colors] : [],
    ...(references.length > 0 && { reference_image_ids: references }),
    count_per_prompt: values.count_per_prompt.trim() === "" ? Number.NaN : Number(values.count_per_prompt),
    ...models,
    ...optionsOf(values, catalog),
    ...startOf(values),
  };
}

const startOf = ({ operation, source_image_id }: FormValues) =>
  operation === "generate" ? {} : { operation, source_image_id };

function ofModels(values: FormValues, catalog: Catalog) {
  const ids = chosenModels(catalog, values).map(({ id }) => id);
  const fallbacks = chosenFallbacks(catalog, values).map(({ id }) => id);
  // What a recipe prefers is said, so that what is shown is what is taken.
  const isPreferred = preferencesOf(values, catalog).modelIds.length > 0;
  const isOpen =
    values.model_ids.length === 0 && (ids.length === 0 || (ids[0] === catalog.defaultModelId && !isPreferred));
  return { ...(!isOpen && { model_ids: ids }), ...(fallbacks.length > 0 && { fallback_model_ids: fallbacks }) };
}

function optionsOf(values: FormValues, catalog: Catalog) {
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

/** How many pictures it comes to, those of a template's variations but once; null while the count is none. */
export function picturesOf(request: RequestDraft): number | null {
  const { prompts = [], template, count_per_prompt = 1, model_ids = [], operation } = request;
  const written = prompts.reduce((count, prompt) => count + expandVariations(prompt).count, 0);
  const each = operation === "remove_background" ? 1 : written + (template ? 1 : 0);
  const pictures = each * count_per_prompt * Math.max(1, model_ids.length);
  return Number.isInteger(pictures) && pictures > 0 ? pictures : null;
}
