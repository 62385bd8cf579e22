import { z } from "zod";
import type { Contract } from "./contract.ts";
import { PatternName } from "./extractions.ts";
import { Usd } from "./money.ts";
import { PatternSchema } from "./pattern-schema.ts";

const When = z.iso.datetime({ offset: true });

/** How results are written. */
export const PatternFormat = z.enum(["json", "yaml", "xml", "csv", "text"]);
export type PatternFormat = z.infer<typeof PatternFormat>;

export const CsvDelimiter = z.enum([",", ";", "\t"]);
export type CsvDelimiter = z.infer<typeof CsvDelimiter>;

/** How a pattern is called in addresses: lower-case words, digits and hyphens. */
export const Slug = z
  .string()
  .max(60, "A slug has 60 characters at most")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "A slug is lower-case letters and digits, with single hyphens between them")
  .refine((slug) => !z.uuid().safeParse(slug).success, "A slug is no id");

const Name = z
  .string()
  .trim()
  .min(1, "Give the pattern a name")
  .max(100, "A name has 100 characters at most")
  .refine((name) => !/\p{Cc}|\p{Cs}/u.test(name), "A name has no control characters");

const VersionNumber = z.int().min(1).max(1_000_000, "There are not so many versions");

/** What of a pattern is versioned. */
const content = {
  instructions: z.string().max(20_000, "Instructions have 20,000 characters at most"),
  schema: PatternSchema,
  format: PatternFormat,
  csv_delimiter: CsvDelimiter,
  /** Id of a model that reads pictures; null: the model of the library's settings. */
  model_id: z.string().max(100).nullable(),
};

/** A version as lists show it. */
export const VersionSummary = z.object({
  number: z.int(),
  /** Null: the draft. */
  published_at: When.nullable(),
  created_at: When,
  /** Address of who wrote it; null for the library's first and for somebody who is gone. */
  created_by: z.string().nullable(),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

/** A pattern as it was at a time; never changed once it is published. */
export const PatternVersion = z.object({
  id: z.uuid(),
  ...VersionSummary.shape,
  ...content,
  schema: z.record(z.string(), z.unknown()),
});
export type PatternVersion = z.infer<typeof PatternVersion>;

/** A pattern as lists show it. */
export const PatternSummary = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  /** Of the library, which admins keep; else one's own. */
  is_library: z.boolean(),
  can_edit: z.boolean(),
  /** Number of the version that runs; null until one is published. */
  live: z.int().nullable(),
  /** Number of the draft; null where there is none. */
  draft: z.int().nullable(),
  /** Where pictures are sent to: the address of `POST …/functions/v1/ingest/<slug>`. */
  endpoint: z.url(),
  created_at: When,
  archived_at: When.nullable(),
});
export type PatternSummary = z.infer<typeof PatternSummary>;

/** What `patterns/{pattern}` and every change of a pattern answer. */
export const PatternDetail = z.object({
  ...PatternSummary.shape,
  /** Goes up with every change of the name, the draft or the version that runs. */
  revision: z.int(),
  /** The version that runs, and the draft, whole. */
  live_version: PatternVersion.nullable(),
  draft_version: PatternVersion.nullable(),
  /** All, the newest first. */
  versions: z.array(VersionSummary),
});
export type PatternDetail = z.infer<typeof PatternDetail>;

/** One's own patterns and the library's, by name; those put away with `archived`. At most 500. */
export const listPatterns = {
  name: "patterns",
  method: "GET",
  input: z.strictObject({ archived: z.boolean().default(false) }),
  output: z.object({ patterns: z.array(PatternSummary) }),
} as const satisfies Contract;

/**
 * Answers 201 with the address for pictures, and in `Location` where the pattern can be read. Without `publish` it is a draft, which
 * takes no pictures by API yet. Throws `invalid_input` with the path of each fault of the schema, `conflict` for a slug that is taken.
 */
export const createPattern = {
  name: "patterns",
  method: "POST",
  input: z.strictObject({
    name: Name,
    /** Made of the name where it is not given. */
    slug: Slug.optional(),
    ...content,
    instructions: content.instructions.default(""),
    format: content.format.default("json"),
    csv_delimiter: content.csv_delimiter.default(","),
    model_id: content.model_id.default(null),
    publish: z.boolean().default(false),
  }),
  output: PatternDetail,
} as const satisfies Contract;

export const readPattern = {
  name: "patterns/{pattern}",
  method: "GET",
  input: z.strictObject({ pattern: PatternName }),
  output: PatternDetail,
} as const satisfies Contract;

/**
 * Changes the name at once, and what is versioned in the draft, which begins as the live version. With `publish` the draft
 * becomes the version that runs. Answers 201 with the address for pictures. Throws `conflict` for one that is archived, or that is
 * no longer of the `revision` that was read.
 */
export const updatePattern = {
  name: "patterns/{pattern}",
  method: "PATCH",
  input: z.strictObject({
    pattern: PatternName,
    name: Name.optional(),
    instructions: content.instructions.optional(),
    schema: content.schema.optional(),
    format: content.format.optional(),
    csv_delimiter: content.csv_delimiter.optional(),
    model_id: content.model_id.optional(),
    /** The pattern's `revision` as it was read: `conflict` where somebody has changed it since. */
    revision: z.int().min(0).max(2_147_483_647).optional(),
    publish: z.boolean().default(false),
  }),
  output: PatternDetail,
} as const satisfies Contract;

/** The draft becomes the version that runs, and is never changed again. */
export const publishPattern = {
  name: "patterns/{pattern}/publish",
  method: "POST",
  input: z.strictObject({ pattern: PatternName }),
  output: PatternDetail,
} as const satisfies Contract;

/** Another published version runs: to roll back, one before. */
export const switchPattern = {
  name: "patterns/{pattern}/switch",
  method: "POST",
  input: z.strictObject({ pattern: PatternName, version: VersionNumber }),
  output: PatternDetail,
} as const satisfies Contract;

/** One's own copy of a pattern, also of the library's: its live version, or else its draft, as the copy's draft. Answers 201. */
export const duplicatePattern = {
  name: "patterns/{pattern}/duplicate",
  method: "POST",
  input: z.strictObject({ pattern: PatternName, name: Name.optional(), slug: Slug.optional() }),
  output: PatternDetail,
} as const satisfies Contract;

/** Puts a pattern away: it takes no more pictures, and what it read stays. */
export const archivePattern = {
  name: "patterns/{pattern}/archive",
  method: "POST",
  input: z.strictObject({ pattern: PatternName }),
  output: PatternDetail,
} as const satisfies Contract;

export const restorePattern = {
  name: "patterns/{pattern}/restore",
  method: "POST",
  input: z.strictObject({ pattern: PatternName }),
  output: PatternDetail,
} as const satisfies Contract;

/** One version, whole. */
export const readPatternVersion = {
  name: "patterns/{pattern}/versions/{version}",
  method: "GET",
  input: z.strictObject({ pattern: PatternName, version: VersionNumber }),
  output: PatternVersion,
} as const satisfies Contract;

/** What became of a version's runs that ended within so many days. */
export const VersionMetrics = z.object({
  number: z.int(),
  runs: z.int(),
  failures: z.int(),
  /** From when a picture was sent to its result; null where nothing was read. */
  p50_ms: z.int().nullable(),
  p95_ms: z.int().nullable(),
  /** What the runs cost, as decimal text. */
  usd: Usd,
});
export type VersionMetrics = z.infer<typeof VersionMetrics>;

/** How each version did, the newest first; of a library's pattern, for one's own pictures, and for all to admins. */
export const readPatternMetrics = {
  name: "patterns/{pattern}/metrics",
  method: "GET",
  input: z.strictObject({ pattern: PatternName, days: z.int().min(1).max(366).default(30) }),
  output: z.object({ days: z.int(), versions: z.array(VersionMetrics) }),
} as const satisfies Contract;

function isShort(example: unknown): boolean {
  try {
    return new TextEncoder().encode(JSON.stringify(example)).length <= 20_000;
  } catch {
    return false; // deeper than can be written
  }
}

/**
 * A first schema from an example of what is wanted, or from a description of it, which takes a provider with a key: without
 * one throws `provider_not_configured` unless there is an example, from which alone the schema is made then.
 */
export const draftSchema = {
  name: "patterns/draft-schema",
  method: "POST",
  input: z
    .strictObject({
      description: z.string().trim().min(1).max(4000).optional(),
      /** Any JSON of 20 kB at most; an object at its root. */
      example: z
        .record(z.string(), z.unknown())
        .refine(isShort, "An example has 20 kB at most, and is not nested without end")
        .optional(),
    })
    .refine(({ description, example }) => description !== undefined || example !== undefined, {
      message: "Give a description, an example, or both",
    }),
  output: z.object({
    schema: z.record(z.string(), z.unknown()),
    /** Who made it: the id of a model, or null where it follows from the example alone. */
    model_id: z.string().nullable(),
    /** What the schema does not say of what was given, in sentences. */
    notes: z.array(z.string()),
  }),
} as const satisfies Contract;
