import type { z } from "zod";
import type { BatchRequest } from "../../../../../shared/batches.ts";
import { type Catalog, modelOf } from "../catalog/catalog.ts";
import type { Recipe } from "../catalog/recipes.ts";
import { linesOf } from "./lines-of.ts";
import type { FormValues } from "./values.ts";

/** A request that nobody has checked yet. */
export type RequestDraft = z.input<typeof BatchRequest>;

/** The template that the form stands for, if it does. */
const templateOf = ({ source, template }: FormValues, { templates }: Catalog): Recipe | undefined =>
  source === "template" ? templates.find(({ slug }) => slug === template) : undefined;

/** Fills the slots of this template only, with what it allows: another one may have held another choice. */
function tokensOf({ tokens }: Recipe, given: FormValues["tokens"]): Record<string, string> {
  const filled = tokens.flatMap(({ name, choices }) => {
    const value = given[name]?.trim() ?? "";
    return value !== "" && (choices.length === 0 || choices.includes(value)) ? [[name, value]] : [];
  });
  return Object.fromEntries(filled);
}

/** What the form asks for. Keys come in one order, and those left open are left out, so that equal requests look equal. */
export function requestOf(values: FormValues, catalog: Catalog): RequestDraft {
  const template = templateOf(values, catalog);
  const { sizes = [] } = modelOf(catalog, values.model_id) ?? {};
  const isStyle = catalog.styles.some(({ slug }) => slug === values.style);
  const seed = values.seed.trim();
  return {
    prompts: values.source === "words" ? linesOf(values.prompts) : [],
    ...(template && { template: template.slug, tokens: tokensOf(template, values.tokens) }),
    ...(isStyle && { style: values.style }),
    colors: [...values.colors],
    count_per_prompt: values.count_per_prompt.trim() === "" ? Number.NaN : Number(values.count_per_prompt),
    ...(values.model_id !== "" && { model_id: values.model_id }),
    ...(sizes.includes(values.size) && { size: values.size }),
    ...(seed !== "" && { seed: Number(seed) }),
  };
}

/** How many pictures it comes to; null while the count is none. */
export function picturesOf({ prompts = [], template, count_per_prompt = 1 }: RequestDraft): number | null {
  const pictures = (prompts.length + (template ? 1 : 0)) * count_per_prompt;
  return Number.isInteger(pictures) && pictures > 0 ? pictures : null;
}
