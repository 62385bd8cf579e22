import { z } from "zod";
import { Usd } from "./money.ts";

/** What one model of a batch makes, costs at least and at most, and takes. */
export const ModelQuote = z.object({
  model_id: z.string(),
  /** Width x height. */
  size: z.string(),
  /** Null for a model without levels. */
  quality: z.string().nullable(),
  images: z.int(),
  low_usd: Usd,
  high_usd: Usd,
  seconds: z.int(),
});
export type ModelQuote = z.infer<typeof ModelQuote>;

/** From low to high; the high one is put aside, and is what `estimated_usd` says as well. */
const price = { low_usd: Usd, high_usd: Usd, estimated_usd: Usd };

/** The first hundred, and how many there are in all. */
const found = <Item extends z.ZodType>(item: Item) => z.object({ count: z.int(), list: z.array(item) });

/** What a dry run of rows finds. Rows are named by their numbers. Duplicates and unused values stop nothing. */
export const RowFindings = z.object({
  count: z.int(),
  /** Rows of which pictures are made. */
  good: z.int(),
  /** Slots that have neither a value nor a default nor a fallback. */
  missing: found(z.object({ row: z.int(), names: z.array(z.string()) })),
  /** Rows that come to the same as an earlier one. */
  duplicates: found(z.object({ row: z.int(), of: z.int() })),
  too_long: found(z.object({ row: z.int(), name: z.string() })),
  /** Values that do not fit their field; null where it is no field's. */
  bad: found(z.object({ row: z.int(), field: z.string().nullable(), message: z.string() })),
  /** Names of values that the template has no use for. */
  unused: z.array(z.string()),
});
export type RowFindings = z.infer<typeof RowFindings>;

/** What a batch would make, cost and take: the answer of `quote_batch`. */
export const BatchQuote = z.object({
  /**
   * Each prompt with its tokens filled in, and as it is sent to the first model: with its style and colors. Of rows the
   * first hundred, with the number of each's row.
   */
  prompts: z.array(z.object({ prompt: z.string(), full_prompt: z.string(), row: z.int().optional() })),
  images: z.int(),
  ...price,
  estimated_seconds: z.int(),
  /** The first model and its size: those that were chosen, or are taken because none was. */
  model_id: z.string(),
  size: z.string(),
  models: z.array(ModelQuote),
  /** Names of slots that nobody filled: they stand as [NAME] in a prompt and would be drawn so. */
  unfilled: z.array(z.string()),
  rows: RowFindings.optional(),
});
export type BatchQuote = z.infer<typeof BatchQuote>;

/** A batch that was begun: the answer of `create_batch`. */
export const CreatedBatch = z.object({
  batch_id: z.uuid(),
  images: z.int(),
  ...price,
  estimated_seconds: z.int(),
  models: z.array(ModelQuote),
  /** In the order of the prompts, those of models side by side next to each other. None of rows: see `read_batch_rows`. */
  image_ids: z.array(z.uuid()),
});
export type CreatedBatch = z.infer<typeof CreatedBatch>;
