import { z } from "zod";
import { HexColor, LibraryStatus } from "./images.ts";
import { normalizeQuery, Query } from "./query.ts";

/** What the library can be filtered by; a picture must fit all that is given. The argument `filter` of `list_images`. */
export const LibraryFilter = z.strictObject({
  /** Any of these. */
  status: z.array(LibraryStatus).min(1).optional(),
  /** All of these. */
  tags: z.array(z.string().trim().min(1).max(50)).min(1).max(20).optional(),
  /** The slug of the style its batch was made in. */
  style: z.string().min(1).max(200).optional(),
  /** Its palette has colours that look like this one, or a large share of colours that nearly do. */
  color: HexColor.optional(),
  /** Square: no side is more than 5 % longer than the other. */
  orientation: z.enum(["landscape", "portrait", "square"]).optional(),
  category: z.string().min(1).max(50).optional(),
  /** Of the model that made it; uploads have none. */
  provider: z.string().min(1).max(100).optional(),
  origin: z.enum(["generated", "uploaded"]).optional(),
  /** Created at or after this: a day, which begins at midnight UTC, or an instant. */
  from: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
  /** Created at or before this: a day, all of it, or an instant. */
  to: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
  /** Words of its prompt, description, tags, category and file name, in any order; the last may be unfinished. */
  text: Query.overwrite(normalizeQuery).optional(),
  /**
   * What it is about: the 500 pictures nearest in meaning among those that fit the rest. Where `list_images` fails with
   * the details `needs_embedding`, ask the function `query-embedding` for this text, then again.
   */
  meaning: Query.overwrite(normalizeQuery).optional(),
  batch_id: z.uuid().optional(),
  /** In the trash, instead of not. */
  trashed: z.boolean().optional(),
  /** Created at or before this instant, such as `as_of` of the first page: what comes later does not move the others. */
  before: z.iso.datetime({ offset: true }).optional(),
});
export type LibraryFilter = z.infer<typeof LibraryFilter>;

/** `closest` only with `meaning`, or else with `color`. */
export const LibrarySort = z.enum(["newest", "oldest", "closest"]);
export type LibrarySort = z.infer<typeof LibrarySort>;

/** A file in the bucket `studio`, with the pixels it really has. */
export const StudioFile = z.object({ path: z.string(), width: z.int(), height: z.int() });
export type StudioFile = z.infer<typeof StudioFile>;

/** A picture as the grid shows it. What it does not have yet is null. */
export const LibraryTile = z.object({
  id: z.uuid(),
  status: LibraryStatus,
  prompt: z.string().nullable(),
  alt: z.string().nullable(),
  category: z.string().nullable(),
  thumbhash: z.string().nullable(),
  dominant_color: HexColor.nullable(),
  /** Of the master, or what is asked for as long as there is none. */
  width: z.int().nullable(),
  height: z.int().nullable(),
  created_at: z.iso.datetime({ offset: true }),
  deleted_at: z.iso.datetime({ offset: true }).nullable(),
  error_code: z.string().nullable(),
  batch_id: z.uuid().nullable(),
  owner_id: z.uuid().nullable(),
  revision: z.int(),
  product_card: StudioFile.nullable(),
  thumbnail: StudioFile.nullable(),
});
export type LibraryTile = z.infer<typeof LibraryTile>;

/** What `list_images` answers. */
export const LibraryPage = z.object({
  /** How many pictures fit the filter. */
  total: z.int(),
  /** When this was read, by the database's clock. */
  as_of: z.iso.datetime({ offset: true }),
  images: z.array(LibraryTile),
});
export type LibraryPage = z.infer<typeof LibraryPage>;
