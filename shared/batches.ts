import { z } from "zod";
import { countCharacters } from "./characters.ts";
import { FallbackModelIds } from "./fallbacks.ts";
import { HexColor } from "./images.ts";

/** What a picture should show, on one line: white space is squeezed as the database squeezes it. */
export const Prompt = z
  .string("Say in words what the picture should show")
  .overwrite((text) => text.replace(/[\s\0]+/g, " ").trim())
  .regex(/[^\s\p{C}]/u, "Say what the picture should show")
  .refine((text) => countCharacters(text) <= 1000, "Use 1000 characters at most");

/** A color as people write it; it comes out in lower case. */
const WrittenColor = z.string().trim().toLowerCase().pipe(HexColor);

/** A choice that may be left open; a form's empty choice is open. */
const Choice = z
  .string()
  .transform((text) => text || undefined)
  .optional();

const counts = "Make each prompt 1 to 20 times";
const seeds = "Use a whole number from 0 to 2147483647";

/** The seed of a picture: the same model, prompt and seed make the same picture again. */
export const Seed = z.int(seeds).min(0, seeds).max(2_147_483_647, seeds);

/** The most pictures of one batch of prompts. */
export const mostPictures = 1000;
/** The most rows of one batch, and the most pictures that are made of them. */
export const mostRows = 10_000;
export const mostPicturesOfRows = 40_000;

/** What is done: a new picture, one changed in words, or one freed of its background. */
export const Operation = z.enum(["generate", "edit", "remove_background"]);
export type Operation = z.infer<typeof Operation>;

const models = "Choose 1 to 4 models, each once";
const eachOnce = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** A row of values that fill a template's slots, and how its pictures are called in what is downloaded. */
export const BatchRow = z.object({
  /** As people count it: where it stands in its file, in which the names of the columns are row 1. Else its place, from 1. */
  number: z.int().min(1).optional(),
  tokens: z.record(
    z.string().regex(/^[A-Z][A-Z0-9_]{0,49}$/, "Use names such as FIRSTNAME"),
    z.string().refine((text) => countCharacters(text) <= 5000, "Use 5000 characters at most"),
  ),
  /** Without an ending. */
  file_name: z.string().max(150).optional(),
  folder: z.string().max(150).optional(),
});
export type BatchRow = z.infer<typeof BatchRow>;

/** People's work goes before bulk. */
export const Lane = z.enum(["people", "bulk"]);
export type Lane = z.infer<typeof Lane>;

/**
 * What somebody asks for: the Generate form, the arguments of `quote_batch` and `create_batch`, and `batches.request`,
 * which "again with changes" starts from. A template stands for one prompt more, after the others; with rows, for one
 * prompt a row, and there are no others. A batch keeps no rows in its request, but `rows_sha256`. Keys without a
 * default come out only where they are set: else the database takes the model of the settings, the model's first size
 * and random seeds.
 */
export const BatchRequest = z
  .object({
    prompts: z.array(Prompt).max(mostPictures, `Use ${mostPictures} prompts at most`).default([]),
    /** The slug of a recipe of the kind `template`. */
    template: Choice,
    /** Values for the template's [NAME] slots, by name. */
    tokens: z
      .record(
        z.string().max(50, "Use names of 50 characters at most"),
        z.string().refine((text) => countCharacters(text) <= 1000, "Use 1000 characters at most"),
      )
      .refine((tokens) => Object.keys(tokens).length <= 50, "Fill 50 slots at most")
      .default({}),
    /** The slug of a recipe of the kind `style`. */
    style: Choice,
    colors: z.array(WrittenColor).max(8, "Use 8 colors at most").default([]),
    count_per_prompt: z.int(counts).min(1, counts).max(20, counts).default(1),
    model_id: Choice,
    /** Side by side: every prompt is made by every one of them. In place of `model_id`, or the same as it. */
    model_ids: z.array(z.string()).min(1, models).max(4, models).refine(eachOnce, models).optional(),
    /** Who takes over, in this order, when a model cannot. */
    fallback_model_ids: FallbackModelIds.optional(),
    /** Width x height of the master in pixels, one of a model's, such as `1024x1024`; the others take what is nearest. */
    size: Choice,
    /** One of a model's levels; the others take their usual one. */
    quality: Choice,
    /** Of the first picture; each further one has the next. Models side by side share it. */
    seed: Seed.optional(),
    /** What must not be in the pictures; for models that can be told. */
    negative_prompt: z
      .string()
      .overwrite((text) => text.replace(/[\s\0]+/g, " ").trim())
      .refine((text) => countCharacters(text) <= 1000, "Use 1000 characters at most")
      .transform((text) => text || undefined)
      .optional(),
    /** A PNG whose background is see-through. */
    transparent: z.boolean().optional(),
    operation: Operation.optional(),
    /** The picture to change or to free of its background. */
    source_image_id: z.uuid("Choose a picture to start from").optional(),
    /** Each is made by every model, `count_per_prompt` times. What a row says goes before `tokens`. */
    rows: z.array(BatchRow).min(1, "Send a row at least").max(mostRows, `Send ${mostRows} rows at most`).optional(),
    /** Makes nothing of rows that a dry run finds wrong, where they would else be refused with all others. */
    skip_bad_rows: z.boolean().optional(),
    /** Pictures that every picture is made after, each once: a face, a product, a logo. */
    reference_image_ids: z
      .array(z.uuid())
      .max(16, "Use 16 pictures at most")
      .overwrite((ids) => [...new Set(ids)])
      .optional(),
    name: Choice.refine((text = "") => countCharacters(text) <= 100, "Use 100 characters at most"),
    lane: Lane.optional(),
  })
  .refine(({ rows, prompts, template }) => rows === undefined || (prompts.length === 0 && template !== undefined), {
    path: ["rows"],
    message: "Choose the template that the rows fill, without other prompts",
  })
  .refine(
    ({ prompts, template, rows, operation }) =>
      prompts.length > 0 || template !== undefined || rows !== undefined || operation === "remove_background",
    { path: ["prompts"], message: "Say what the pictures should show, or choose a template" },
  )
  .refine(
    ({ operation = "generate", source_image_id }) => (operation === "generate") === (source_image_id === undefined),
    {
      path: ["source_image_id"],
      message: "Choose a picture to start from to change one or to remove its background, and only then",
    },
  )
  .refine((request) => request.rows !== undefined || countPictures(request) <= mostPictures, {
    path: ["count_per_prompt"],
    message: `Make ${mostPictures} pictures at most`,
  })
  .refine((request) => countPictures(request) <= mostPicturesOfRows, {
    path: ["count_per_prompt"],
    message: `Make ${mostPicturesOfRows} pictures at most`,
  })
  .transform(withoutOpen);
export type BatchRequest = z.infer<typeof BatchRequest>;

/** The keys that are set, so that an open one is absent and never undefined. */
function withoutOpen<Request extends object>(request: Request) {
  const set = Object.entries(request).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as { [Key in keyof Request]: Exclude<Request[Key], undefined> };
}

/**
 * How many pictures a request asks for, before variations such as `{red|blue}` are counted. A background is removed
 * without a word.
 */
export function countPictures(request: {
  readonly prompts: readonly string[];
  readonly template?: string | undefined;
  readonly count_per_prompt: number;
  readonly model_ids?: readonly string[] | undefined;
  readonly operation?: Operation | undefined;
  readonly rows?: readonly unknown[] | undefined;
}): number {
  const prompts = request.rows?.length ?? request.prompts.length + (request.template === undefined ? 0 : 1);
  const asked = request.operation === "remove_background" ? Math.max(1, prompts) : prompts;
  return asked * request.count_per_prompt * Math.max(1, request.model_ids?.length ?? 1);
}
