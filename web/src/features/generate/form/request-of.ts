import type { z } from "zod";
import type { BatchRequest } from "../../../../../shared/batches.ts";
import { expandVariations } from "../../../../../shared/variations.ts";
import type { Catalog } from "../../making/catalog/catalog.ts";
import { templateOf } from "../../making/catalog/preferences.ts";
import { requestOfMaking, requestOfModels } from "../../making/request-of-making.ts";
import { askedTokens } from "../values/asked.ts";
import { linesOf } from "./lines-of.ts";
import type { FormValues } from "./values.ts";

/** A request that nobody has checked yet. */
export type RequestDraft = z.input<typeof BatchRequest>;

/**
 * What the form asks for. Keys come in one order, and those left open are left out, so that equal requests look equal.
 * What the chosen models cannot do is left out too.
 */
export function requestOf(values: FormValues, catalog: Catalog): RequestDraft {
  if (values.operation === "remove_background") {
    return {
      prompts: [],
      colors: [],
      count_per_prompt: 1,
      ...requestOfModels(values, catalog),
      ...startOf(values),
    };
  }
  const template = templateOf(values, catalog);
  const tokens = askedTokens(values, catalog);
  return {
    prompts: values.source === "words" ? linesOf(values.prompts) : [],
    ...(template && { template: template.slug }),
    ...((template || Object.keys(tokens).length > 0) && { tokens }),
    ...requestOfMaking(values, catalog),
    ...startOf(values),
  };
}

const startOf = ({ operation, source_image_id }: FormValues) =>
  operation === "generate" ? {} : { operation, source_image_id };

/** How many pictures it comes to, those of a template's variations but once; null while the count is none. */
export function picturesOf(request: RequestDraft): number | null {
  const { prompts = [], template, count_per_prompt = 1, model_ids = [], operation } = request;
  const written = prompts.reduce((count, prompt) => count + expandVariations(prompt).count, 0);
  const each = operation === "remove_background" ? 1 : written + (template ? 1 : 0);
  const pictures = each * count_per_prompt * Math.max(1, model_ids.length);
  return Number.isInteger(pictures) && pictures > 0 ? pictures : null;
}
