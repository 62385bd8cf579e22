import { z } from "zod";

/** What OpenAI answers: only what we read, so that a new field breaks nothing. */

/** Other servers write a number or nothing where OpenAI has a code. */
export const Problem = z.object({
  error: z.object({
    message: z.string().nullish(),
    type: z.string().nullish(),
    code: z.union([z.string(), z.number()]).nullish(),
  }),
});

const Tokens = z.int().min(0).max(1e9);

/** A usage that makes no sense must not take along what was bought with it: it counts as one that was not told. */
const ImageUsage = z.object({
  input_tokens: Tokens,
  output_tokens: Tokens,
  input_tokens_details: z.object({ text_tokens: Tokens, image_tokens: Tokens }).nullish().catch(null),
});
export type ImageUsage = z.infer<typeof ImageUsage>;

/** OpenAI sends base64 and usage, other servers perhaps an address and nothing more. */
export const ImagesAnswer = z.object({
  data: z.array(z.object({ b64_json: z.string().nullish(), url: z.string().nullish() })),
  usage: ImageUsage.nullish().catch(null),
});
export type ImagesAnswer = z.infer<typeof ImagesAnswer>;

const partial = z.enum(["image_generation.partial_image", "image_edit.partial_image"]);
const completed = z.enum(["image_generation.completed", "image_edit.completed"]);

/** An event of a stream: another kind than these is passed over. */
export const ImageEvent = z.union([
  z.object({ type: partial, partial_image_index: z.int().min(0) }),
  z.object({ type: completed, b64_json: z.string(), usage: ImageUsage.nullish().catch(null) }),
  z.object({ type: z.string() }).transform(() => ({ type: "other" as const })),
]);

/** Choices that make no sense are none: they were paid for all the same. */
export const Completion = z.object({
  id: z.string().max(200).nullish().catch(null),
  model: z.string().nullish(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .catch([]),
  usage: z.object({ prompt_tokens: Tokens, completion_tokens: Tokens }).nullish().catch(null),
});

/** `embedding` is base64 of little-endian floats, or numbers where a server does not know `encoding_format`. */
export const Embeddings = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.union([z.string(), z.array(z.number())]) })).catch([]),
  usage: z.object({ prompt_tokens: Tokens }).nullish().catch(null),
});

export const Moderations = z.object({
  results: z
    .array(
      z.object({
        /** Null where a category does not apply to the kind of subject. */
        categories: z.record(z.string(), z.boolean().nullable()),
        category_scores: z.record(z.string(), z.number()),
      }),
    )
    .length(1),
});

export const ModelList = z.object({
  data: z.array(z.object({ id: z.string(), shutdown_date: z.string().nullish() })),
});
