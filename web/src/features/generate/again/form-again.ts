import type { Json } from "../../../../../shared/database.ts";
import { fillSlots, isBlank, readParts } from "../../../../../shared/slots.ts";
import { expandVariations } from "../../../../../shared/variations.ts";
import type { Catalog } from "../../making/catalog/catalog.ts";
import { type Operation, operations } from "../../making/catalog/image-model.ts";
import { templatesFor } from "../../making/catalog/preferences.ts";
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
  /** What filled the template for its row; empty where it is of none. */
  readonly row_tokens: Readonly<Record<string, string>>;
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

/** A prompt that was made already, so that the form reads it as the plain text that it is: what would be more is escaped. */
function asWritten(prompt: string): string {
  const isPlain =
    readParts(prompt).every((part) => typeof part === "string") && expandVariations(prompt, 1).count === 1;
  const isItself = fillSlots(prompt, {}).text === prompt;
  return isPlain && isItself ? prompt : prompt.replace(/[[\]{}|\\]/g, "\\$&");
}

/** Values that say something. */
const saidOf = (tokens: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(tokens).filter(([, value]) => !isBlank(value)));

/** The form that asks for a batch again, as it was submitted: what was left open then is open again. */
export function formOfBatch(batch: PastBatch, catalog: Catalog): FormValues {
  const request = asRequest(batch.request);
  if (Object.keys(request).length === 0) return formOfColumns(batch, catalog);
  const prompts = (Array.isArray(request.prompts) ? request.prompts : []).filter((one) => typeof one === "string");
  const operation = operations.find((one) => one === request.operation) ?? "generate";
  // The form has prompts or a template. Of both together, and of a template that is gone, it takes the prompts they came to.
  const isTemplate =
    prompts.length === 0 && templatesFor(operation, catalog).some(({ slug }) => slug === request.template);
  // As they were written, with their slots and variations; those that are filled in already are plain texts.
  const isWritten = prompts.length > 0 && !request.template;
  const lines = isWritten ? prompts : batch.prompts.map(asWritten);
  return readFormValues({
    ...request,
    source: isTemplate ? "template" : "words",
    prompts: isTemplate ? "" : lines.join("\n"),
    count_per_prompt: textOf(request.count_per_prompt) || emptyForm.count_per_prompt,
    seed: textOf(request.seed),
  });
}

function formOfColumns(batch: PastBatch, { styles }: Catalog): FormValues {
  return {
    ...emptyForm,
    prompts: batch.prompts.map(asWritten).join("\n"),
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
    ...(whole.source === "words" && { prompts: asWritten(picture.prompt ?? "") }),
    // What its row said goes before what was said of all.
    tokens: { ...whole.tokens, ...saidOf(picture.row_tokens) },
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
