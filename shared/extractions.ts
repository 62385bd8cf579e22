import { z } from "zod";
import type { Contract } from "./contract.ts";
import { JobKind } from "./jobs.ts";
import { Usd } from "./money.ts";

const When = z.iso.datetime({ offset: true });

/** How the data of a picture can be written. */
export const resultFormats = ["json", "yaml", "xml", "csv", "text"] as const;
export const ResultFormat = z.enum(resultFormats);
export type ResultFormat = z.infer<typeof ResultFormat>;

/** Pictures of one call, at most. */
export const mostPictures = 1000;
/** Bytes of a picture that is sent along, at most; a body has room for one of them in base64. */
export const mostPictureBytes = 10 * 1024 * 1024;

/** They would stand in rows, events and logs. However many slashes there are, either way, what is before an @ is no host. */
const hasCredentials = (address: string) => /^\s*https?:[/\\]*[^/\\?#]*@/i.test(address);

/** Where a picture is: on the web, in the library, in an upload, or here. */
const place = {
  image_url: z
    .url({ protocol: /^https?$/, error: "Use an address that begins with https://" })
    .max(2000, "Use 2000 characters at most")
    .refine((address) => !hasCredentials(address), "Use an address without a name and password in it"),
  image_id: z.uuid("Use the id of a picture of the library"),
  upload_id: z.uuid("Use the id of an upload"),
  /** Base64 of a JPEG or PNG. */
  image: z.base64("Use base64").min(1, "Use base64 of a picture"),
};
const places = ["image_url", "image_id", "upload_id", "image"] as const;
/** The caller's own name of the picture, such as its file's: it comes back with the result. */
const name = z.string().trim().min(1, "Use 1 to 300 characters").max(300, "Use 300 characters at most");

const isOnePlace = (source: Partial<Record<(typeof places)[number], unknown>>) =>
  places.filter((one) => source[one] !== undefined).length === 1;
const onePlace = `Give one of ${places.join(", ")}`;

const loose = z.object({ ...place, name }).partial();

/** One picture to read. */
export const Source = z.strictObject(loose.shape).refine(isOnePlace, onePlace);
export type Source = z.infer<typeof Source>;

/** Which pattern: its id or its slug. One's own goes before the library's of the same slug. */
export const PatternName = z.union(
  [
    z.uuid(),
    z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(60),
  ],
  {
    error: "Use the slug or the id of a pattern",
  },
);

/** `cancelled`: somebody stopped it. */
export const ReadingStatus = z.enum(["queued", "running", "succeeded", "failed", "cancelled"]);
export type ReadingStatus = z.infer<typeof ReadingStatus>;

/** Something that was mended so that the data fits the schema. */
export const Repair = z.object({
  /** Where, such as `/items/0/price`; empty for the whole. */
  path: z.string(),
  /** What was done, in a sentence. */
  repair: z.string(),
});
export type Repair = z.infer<typeof Repair>;

/** What was read out of a picture: it fits the schema of the version that ran. */
export const Result = z.object({
  data: z.record(z.string(), z.unknown()),
  /**
   * 0 to 1 by the path of each outermost field, such as `/items`: what is within one counts with it. Null where the model gives none,
   * and for a schema of more than 50 such fields, of which it is not asked.
   */
  confidence: z.record(z.string(), z.number()).nullable(),
  /** The first hundred; empty where the model's answer fitted as it was. */
  repairs: z.array(Repair),
  /** Who read it; null where that model is gone. */
  model_id: z.string().nullable(),
  /** Filled in from what is known of the file: nobody looked at the picture. */
  is_offline: z.boolean(),
});
export type Result = z.infer<typeof Result>;

/** A piece of work, and what came of it. What is about readings of patterns is null for work of other kinds. */
export const JobStatus = z.object({
  id: z.uuid(),
  kind: JobKind,
  status: ReadingStatus,
  created_at: When,
  started_at: When.nullable(),
  finished_at: When.nullable(),
  attempt: z.int(),
  /** Why it failed, or why the last attempt did while there are others left: a code, and a sentence. */
  error: z.object({ code: z.string(), detail: z.string().nullable() }).nullable(),
  cost_usd: Usd,
  /** The picture of the library that it is about; null for one from elsewhere. */
  image_id: z.uuid().nullable(),
  extraction_id: z.uuid().nullable(),
  ingest_id: z.uuid().nullable(),
  /** Within its ingest, from 0. */
  position: z.int().nullable(),
  source_url: z.string().nullable(),
  source_name: z.string().nullable(),
  /** Sent with a test key: offline providers only. */
  is_test: z.boolean(),
  pattern: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }).nullable(),
  /** The number of the version that runs. */
  version: z.int().nullable(),
  /** Null until it has succeeded. */
  result: Result.nullable(),
});
export type JobStatus = z.infer<typeof JobStatus>;

/** The answer for one picture, with 202. */
export const Accepted = z.object({ job_id: z.uuid(), ingest_id: z.uuid(), status_url: z.url() });
export type Accepted = z.infer<typeof Accepted>;

/** The answer for several, with 202. */
export const AcceptedMany = z.object({
  ingest_id: z.uuid(),
  /** Where the whole ingest is told. */
  status_url: z.url(),
  /** In the order in which the pictures were sent. */
  jobs: z.array(z.object({ job_id: z.uuid(), status_url: z.url() })),
});
export type AcceptedMany = z.infer<typeof AcceptedMany>;

/**
 * Sends pictures to a pattern: one, or several as `images`. One may also be the body itself, with its own content type and
 * `?name=`. Headers: `Idempotency-Key` (1 to 255 printable characters; for 24 h the same answer, `conflict` with another body), and
 * `Prefer: wait` or `wait=<seconds>`, 25 at most: one that is done by then answers 200 with its `JobStatus` instead.
 */
export const ingest = {
  name: "ingest/{pattern}",
  method: "POST",
  input: z
    .strictObject({
      pattern: PatternName,
      /** The number of a version to try, one's own draft included; left out, the one that is live. */
      version: z.int().min(1).max(1_000_000, "There are not so many versions").optional(),
      ...loose.shape,
      images: z
        .array(Source)
        .min(1, "Send one picture at least")
        .max(mostPictures, `Send ${mostPictures} pictures at most`)
        .optional(),
    })
    .refine(
      ({ images, ...source }) => (images ? !places.some((one) => source[one] !== undefined) : isOnePlace(source)),
      `${onePlace}, or several pictures as images`,
    )
    .refine(({ images, name }) => !images || name === undefined, {
      path: ["name"],
      error: "Give each of the images a name of its own",
    }),
  output: z.union([JobStatus, AcceptedMany, Accepted]),
} as const satisfies Contract;

const OfJob = z.strictObject({ id: z.uuid("Use the id of a job") });
const OfIngest = z.strictObject({ id: z.uuid("Use the id of an ingest") });

/** One job of the caller's own. A stranger's is as unknown as one that never was. */
export const job = {
  name: "jobs/{id}",
  method: "GET",
  input: OfJob,
  output: JobStatus,
} as const satisfies Contract;

/**
 * Has a picture read again whose job failed or was stopped, with all its attempts; its place in the ingest stays. It takes nothing
 * from the month's pictures. `conflict` where there is nothing to repeat, `forbidden` for a test key where the job is a live one.
 */
export const retryJob = {
  name: "jobs/{id}/retry",
  method: "POST",
  input: OfJob,
  output: JobStatus,
} as const satisfies Contract;

/**
 * Stops the reading of a picture that is queued or under way; what it cost by then is paid. One that was stopped before is
 * answered as it is. `conflict` where it ended otherwise, `forbidden` for a test key where the job is a live one.
 */
export const cancelJob = {
  name: "jobs/{id}/cancel",
  method: "POST",
  input: OfJob,
  output: JobStatus,
} as const satisfies Contract;

/** A text of its own, sent as the body under its own content type. */
export const Written = z.object({ text: z.string(), content_type: z.string() });

/** The data alone, in the version's format or another. `conflict` while there is none. */
export const jobResult = {
  name: "jobs/{id}/result",
  method: "GET",
  input: z.strictObject({ id: z.uuid("Use the id of a job"), format: ResultFormat.optional() }),
  output: Written,
  answersText: true,
} as const satisfies Contract;

/** The caller's own jobs of a kind, the newest first; those of one ingest in their order. */
export const jobs = {
  name: "jobs",
  method: "GET",
  input: z.strictObject({
    kind: JobKind.exclude(["deliver"]).default("extract"),
    status: ReadingStatus.optional(),
    pattern: PatternName.optional(),
    ingest_id: z.uuid("Use the id of an ingest").optional(),
    limit: z.int().min(1, "Use 1 to 100").max(100, "Use 1 to 100").default(20),
    /** `next_cursor` of the answer before. */
    cursor: z.string().max(200, "Use the next_cursor of an answer").optional(),
  }),
  output: z.object({ jobs: z.array(JobStatus), next_cursor: z.string().nullable() }),
} as const satisfies Contract;

/** How far an ingest is. */
export const IngestStatus = z.object({
  id: z.uuid(),
  created_at: When,
  /** When the last of its jobs ended; null while one is under way. */
  finished_at: When.nullable(),
  is_test: z.boolean(),
  pattern: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }),
  version: z.int(),
  /** How many of its pictures are where. */
  queued: z.int(),
  running: z.int(),
  succeeded: z.int(),
  failed: z.int(),
  cancelled: z.int(),
  cost_usd: Usd,
});
export type IngestStatus = z.infer<typeof IngestStatus>;

/** One ingest of the caller's own. Its jobs are in `jobs?ingest_id=…`. */
export const ingestStatus = {
  name: "jobs/ingests/{id}",
  method: "GET",
  input: OfIngest,
  output: IngestStatus,
} as const satisfies Contract;

/**
 * Stops the reading of all its pictures that are queued or under way; what was read stays. `forbidden` for a test key where the
 * ingest is a live one.
 */
export const cancelIngest = {
  name: "jobs/ingests/{id}/cancel",
  method: "POST",
  input: OfIngest,
  output: IngestStatus,
} as const satisfies Contract;

/** What was read out of all pictures of an ingest so far, in one file: a row, or an item, each. */
export const ingestResults = {
  name: "jobs/ingests/{id}/results",
  method: "GET",
  input: z.strictObject({ id: z.uuid("Use the id of an ingest"), format: z.enum(["csv", "json"]).default("csv") }),
  output: Written,
  answersText: true,
} as const satisfies Contract;
