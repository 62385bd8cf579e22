import type { Json } from "../../../../../shared/database.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Operation } from "../catalog/image-model.ts";
import { emptyForm, type FormValues, readFormValues } from "../form/values.ts";

/** A batch, as far as it tells what was asked for. */
export interface PastBatch {
  /** As it was submitted; batches of older versions have an empty one. */
  readonly request: Json;
  readonly recipe_id: string | null;
  readonly prompts: readonly string[];
  readonly colors: readonly string[];
  readonly count_per_prompt: number;
  readonly model_id: string;
  readonly width: number;
  readonly height: number;
}

/** A picture, as far as it tells what was asked for. An upload has no model, and perhaps no prompt. */
export interface PastPicture {
  readonly prompt: string | null;
  readonly colors: readonly string[];
  readonly seed: number;
  readonly model_id: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

type Request = Readonly<Record<string, unknown>>;

const asRequest = (request: Json): Request =>
  typeof request === "object" && request !== null && !Array.isArray(request) ? request : {};

const textOf = (value: unknown): string => (typeof value === "number" || typeof value === "string" ? `${value}` : "");

/** The form that asks for a batch again, as it was submitted: what was left open then is open again. */
export function formOfBatch(batch: PastBatch, catalog: Catalog): FormValues {
  const request = asRequest(batch.request);
  if (Object.keys(request).length === 0) return formOfColumns(batch, catalog);
  const prompts = Array.isArray(request.prompts) ? request.prompts : [];
  // The form has prompts or a template. Of both together, and of a template that is gone, it takes the prompts they came to.
  const isTemplate = prompts.length === 0 && catalog.templates.some(({ slug }) => slug === request.template);
  return readFormValues({
    ...request,
    source: isTemplate ? "template" : "words",
    prompts: isTemplate ? "" : batch.prompts.join("\n"),
    count_per_prompt: textOf(request.count_per_prompt) || emptyForm.count_per_prompt,
    seed: textOf(request.seed),
  });
}

function formOfColumns(batch: PastBatch, { styles }: Catalog): FormValues {
  return {
    ...emptyForm,
    prompts: batch.prompts.join("\n"),
    style: styles.find(({ id }) => id === batch.recipe_id)?.slug ?? "",
    colors: batch.colors,
    count_per_prompt: `${batch.count_per_prompt}`,
    model_ids: [batch.model_id],
    size: `${batch.width}x${batch.height}`,
  };
}

/** The form that asks for one picture again: its prompt, its seed, and the model and size that it was made with. */
export function formOfPicture(picture: PastPicture, batch: PastBatch | null, catalog: Catalog): FormValues {
  const whole = batch ? formOfBatch(batch, catalog) : emptyForm;
  const size = batch ?? picture;
  return {
    ...whole,
    ...(whole.source === "words" && { prompts: picture.prompt ?? "" }),
    colors: picture.colors,
    count_per_prompt: "1",
    model_ids: picture.model_id === null ? [] : [picture.model_id],
    size: size.width && size.height ? `${size.width}x${size.height}` : "",
    // Nobody chose the seed of an upload.
    seed: picture.model_id === null ? "" : `${picture.seed}`,
  };
}

/** The form that changes a picture: once, and nothing of what the form held before belongs to it. */
export const formOfSource = (source_image_id: string, operation: Operation): FormValues => ({
  ...emptyForm,
  source_image_id,
  operation,
  count_per_prompt: "1",
});
