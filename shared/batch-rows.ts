import { z } from "zod";
import { Lane } from "./batches.ts";
import { type Cell, writeCsv } from "./csv.ts";
import { fieldNames, type NamedField } from "./field-names.ts";
import { Usd } from "./money.ts";

const Id = z.uuid();
const When = z.iso.datetime({ offset: true });

/**
 * What a picture of a batch is at. `held`: a budget has no room for it, and `error_detail` says which. `paused`: its batch is.
 */
export const PictureState = z.enum(["failed", "held", "paused", "running", "waiting", "done"]);
export type PictureState = z.infer<typeof PictureState>;

/** What a row is at: what its pictures are, the first of them in this order. `left_out`: it was wrong; `gone`: they are. */
export const RowState = z.enum(["left_out", ...PictureState.options, "gone"]);
export type RowState = z.infer<typeof RowState>;

/** What a batch is at. `failed`: all is over, and pictures failed; `cancelled`: it was stopped. */
export const BatchState = z.enum(["running", "paused", "held", "failed", "cancelled", "done"]);
export type BatchState = z.infer<typeof BatchState>;

/** Batches, the newest first: the answer of `list_batches`. */
export const BatchList = z.object({
  batches: z.array(
    z.object({
      id: Id,
      name: z.string().nullable(),
      /** The first one, where it is made of prompts. */
      prompt: z.string().nullable(),
      recipe: z.string().nullable(),
      recipe_slug: z.string().nullable(),
      /** 0: it is made of prompts. */
      rows: z.int(),
      left_out: z.int(),
      pictures: z.int(),
      done: z.int(),
      failed: z.int(),
      state: BatchState,
      estimated_usd: Usd,
      spent_usd: Usd,
      created_at: When,
      /** The address of whose it is, where it is not one's own. */
      owner: z.string().nullable(),
    }),
  ),
  /** Whether there are further ones. */
  more: z.boolean(),
});
export type BatchList = z.infer<typeof BatchList>;
export type ListedBatch = BatchList["batches"][number];

/** How far a batch is: the answer of `read_batch_progress`. */
export const BatchProgress = z.object({
  batch_id: Id,
  name: z.string().nullable(),
  /** How many rows it has, 0 for one of prompts, and of how many nothing is made. */
  rows: z.int(),
  left_out: z.int(),
  pictures: z.int(),
  done: z.int(),
  failed: z.int(),
  running: z.int(),
  waiting: z.int(),
  held: z.int(),
  paused: z.int(),
  /** Which budget holds what is held, as a sentence. */
  held_by: z.string().nullable(),
  /** Whether what waits goes before or after the work of others; null where nothing waits. */
  lane: Lane.nullable(),
  paused_at: When.nullable(),
  cancelled_at: When.nullable(),
  estimated_usd: Usd,
  /** Put aside for what is left to make. */
  reserved_usd: Usd,
  spent_usd: Usd,
  /** Of what is left to make. */
  estimated_seconds: z.int(),
});
export type BatchProgress = z.infer<typeof BatchProgress>;

/** A page of rows: the answer of `read_batch_rows`. `next` is the `after` of the next page, the place of its last row. */
export const BatchRowPage = z.object({
  rows: z.array(
    z.object({
      /** As people count it: its number in the file that it came from, else its place, from 1. */
      row: z.int(),
      /** Among the rows of the batch, from 0, as it was sent. */
      place: z.int(),
      tokens: z.record(z.string(), z.string()),
      file_name: z.string().nullable(),
      folder: z.string().nullable(),
      /** Why nothing is made of it. */
      problem: z.string().nullable(),
      state: RowState,
      pictures: z.array(
        z.object({
          image_id: Id,
          model_id: z.string(),
          prompt: z.string(),
          state: PictureState,
          /** Of its smallest file in the bucket `studio`, once it has one. */
          thumbnail_path: z.string().nullable(),
          error_code: z.string().nullable(),
          error_detail: z.string().nullable(),
          cost_usd: Usd,
        }),
      ),
    }),
  ),
  next: z.int().nullable(),
});
export type BatchRowPage = z.infer<typeof BatchRowPage>;

const nullableText = z.string().nullable();

/** A picture of a batch, or a row without one; without a row, what was paid for pictures that are gone. */
export const BatchResult = z.object({
  /** As people count it; of a batch of prompts the place of the prompt, from 1. */
  row: z.int().nullable(),
  tokens: z.record(z.string(), z.string()),
  file_name: nullableText,
  folder: nullableText,
  prompt: nullableText,
  model_id: nullableText,
  image_id: Id.nullable(),
  state: RowState,
  /** The picture's status in the library. */
  status: nullableText,
  /** Of its file in the bucket `studio`. */
  path: nullableText,
  /** While it is public. */
  url: nullableText,
  cost_usd: Usd,
  error: nullableText,
});
export type BatchResult = z.infer<typeof BatchResult>;

/** A page of lines, those of 1000 rows at most: the answer of `list_batch_results`. All costs are what the batch has cost. */
export const BatchResultPage = z.object({ results: z.array(BatchResult), next: z.int().nullable() });
export type BatchResultPage = z.infer<typeof BatchResultPage>;

const afterValues = ["file_name", "folder", "prompt", "model", "status", "url", "cost_usd", "error"];

/**
 * The results of a batch as CSV. Rows have their numbers in the file that they came from; each value has a column, called as
 * people call the recipe's field.
 */
export function writeBatchResults(results: readonly BatchResult[], fields: readonly NamedField[]): string {
  const names = [...new Set(results.flatMap(({ tokens }) => Object.keys(tokens)))].sort();
  const nameOf = fieldNames(fields, ["row", ...afterValues]);
  return writeCsv(
    ["row", ...names.map(nameOf), ...afterValues],
    results.map((result): Cell[] => [
      result.row,
      ...names.map((name) => result.tokens[name] ?? null),
      result.file_name,
      result.folder,
      result.prompt,
      result.model_id,
      result.state === "done" ? result.status : result.state,
      result.url ?? result.path,
      result.cost_usd,
      result.error,
    ]),
  );
}
