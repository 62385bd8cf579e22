import type { z } from "zod";
import type { BatchRequest } from "../../../../../shared/batches.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { allCan, chosenFallbacks, chosenModels, commonQualities, commonSizes, sizeOf } from "../catalog/choice.ts";
import type { Recipe } from "../catalog/recipes.ts";
import { linesOf } from "./lines-of.ts";
import type { FormValues } from "./values.ts";

/** A request that nobody has checked yet. */
export type RequestDraft = z.input<typeof BatchRequest>;

/** The template that the form stands for, if it does. */
const templateOf = ({ source, template, operation }: FormValues, { templates }: Catalog): Recipe | undefined =>
  source === "template" && operation === "generate" ? templates.find(({ slug }) => slug === template) : undefined;

/** Fills the slots of this template only, with what it allows: another one may have held another choice. */
function tokensOf({ tokens }: Recipe, given: FormValues["tokens"]): Record<string, string> {
  const filled = tokens.flatMap(({ name, choices }) => {
    const value = given[name]?.trim() ?? "";
    return value !== "" && (choices.length === 0 || choices.includes(value)) ? [[name, value]] : [];
  });
  return Object.fromEntries(filled);
}

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
  // A style and colors are of a whole picture, not of what to change in one.
  const isNew = values.operation === "generate";
  const isStyle = isNew && catalog.styles.some(({ slug }) => slug === values.style);
  return {
    prompts: values.source === "words" || values.operation === "edit" ? linesOf(values.prompts) : [],
    ...(template && { template: template.slug, tokens: tokensOf(template, values.tokens) }),
    ...(isStyle && { style: values.style }),
    colors: isNew ? [...values.colors] : [],
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
  const isOpen = values.model_ids.length === 0 && (ids.length === 0 || ids[0] === catalog.defaultModelId);
  return { ...(!isOpen && { model_ids: ids }), ...(fallbacks.length > 0 && { fallback_model_ids: fallbacks }) };
}

function optionsOf(values: FormValues, catalog: Catalog) {
  const models = chosenModels(catalog, values);
  // New pictures side by side are compared in one size, if there is one in common. Else it may stay open: one model alone
  // takes its first, and what changes a picture keeps its shape.
  const mayBeOpen = models.length === 1 || values.operation === "edit";
  const isOpen = mayBeOpen && !commonSizes(models).includes(values.size);
  const size = isOpen ? undefined : sizeOf(models, values.size);
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

/** How many pictures it comes to; null while the count is none. */
export function picturesOf(request: RequestDraft): number | null {
  const { prompts = [], template, count_per_prompt = 1, model_ids = [], operation } = request;
  const each = operation === "remove_background" ? 1 : prompts.length + (template ? 1 : 0);
  const pictures = each * count_per_prompt * Math.max(1, model_ids.length);
  return Number.isInteger(pictures) && pictures > 0 ? pictures : null;
}
