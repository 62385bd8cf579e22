const functions = "https://project.supabase.co/functions/v1";
const patternId = "0197c2d4-7a10-4d2e-9c55-1f6b2a8e4c01";
const jobId = "0197c2d4-8b40-4c11-b8e5-5e0c3a1f7d20";
const ingestId = "0197c2d4-8b3f-4f0a-8a41-0b7d9e2c6f13";
const imageId = "0197c2d4-6f1e-4a53-9f0b-2d1c7f3a8e51";
const batchId = "0197c2d4-6f1d-4b7e-a2c9-4d8e1f0a3b62";
const uploadId = "0197c2d4-9c02-4e77-8d16-7a3b5c9d1e84";

const schema = {
  type: "object",
  properties: {
    title: { type: "string" },
    weight_g: { type: ["number", "null"] },
    ingredients: { type: "array", items: { type: "string" } },
  },
  required: ["title", "weight_g", "ingredients"],
  additionalProperties: false,
};
const content = {
  instructions: "What the label on the jar says. The weight in grams.",
  schema,
  format: "csv",
  csv_delimiter: ",",
  model_id: null,
};

/** Requests of callers, by the name of their schema. */
export const callerRequests: Record<string, Record<string, { summary: string; value: Record<string, unknown> }>> = {
  NewPattern: {
    published: {
      summary: "A pattern that takes pictures at once",
      value: {
        name: "Labels",
        slug: "labels",
        instructions: content.instructions,
        schema,
        format: "csv",
        publish: true,
      },
    },
  },
  PatternChange: {
    instructions: {
      summary: "Other instructions, as the version that runs",
      value: { instructions: "What the label says, in English.", publish: true },
    },
  },
  PatternSwitch: { back: { summary: "Back to the first", value: { version: 1 } } },
  PatternCopy: { named: { summary: "A copy with a name of its own", value: { name: "Labels of jam" } } },
  SchemaWish: {
    example: {
      summary: "Like this",
      value: { example: { title: "Strawberry jam", weight_g: 340, ingredients: ["strawberries", "sugar"] } },
    },
  },
  IngestRequest: {
    address: {
      summary: "A picture on the web",
      value: { image_url: "https://shop.example/jam.jpg", name: "jam.jpg" },
    },
    several: {
      summary: "Several, from anywhere",
      value: { images: [{ image_id: imageId }, { upload_id: uploadId, name: "honey.png" }] },
    },
  },
  UploadRequest: { place: { summary: "A place", value: {} } },
  PictureRequest: {
    sentence: {
      summary: "A sentence",
      value: { prompt: "rustic sourdough bread", size: "1024x1024", max_usd: "0.05" },
    },
  },
};

const version = {
  number: 2,
  published_at: "2026-11-20T09:30:00Z",
  created_at: "2026-11-20T09:12:41Z",
  created_by: "bea@example.com",
};
const first = { ...version, number: 1, published_at: "2026-11-19T16:02:10Z", created_at: "2026-11-19T15:58:03Z" };
const wholeVersion = { id: "0197c2d4-7a11-4f90-8b02-3c5d7e9f1a24", ...version, ...content };
const summary = {
  id: patternId,
  slug: "labels",
  name: "Labels",
  is_library: false,
  can_edit: true,
  live: 2,
  draft: null,
  endpoint: `${functions}/ingest/labels`,
  created_at: "2026-11-19T15:58:03Z",
  archived_at: null,
};
const result = {
  data: { title: "Strawberry jam", weight_g: 340, ingredients: ["strawberries", "sugar"] },
  confidence: { "/title": 0.98, "/weight_g": 0.91, "/ingredients": 0.87 },
  repairs: [{ path: "/weight_g", repair: "A number in a text: the number" }],
  model_id: "gemini-flash",
  is_offline: false,
};
const job = {
  id: jobId,
  kind: "extract",
  status: "succeeded",
  created_at: "2026-11-21T08:00:00Z",
  started_at: "2026-11-21T08:00:00.4Z",
  finished_at: "2026-11-21T08:00:02.1Z",
  attempt: 1,
  error: null,
  cost_usd: "0.0004",
  image_id: null,
  extraction_id: "0197c2d4-8b41-4a5c-9e0d-6f1a2b3c4d55",
  ingest_id: ingestId,
  position: 0,
  source_url: "https://shop.example/jam.jpg",
  source_name: "jam.jpg",
  is_test: false,
  pattern: { id: patternId, slug: "labels", name: "Labels" },
  version: 2,
  result,
};
const made = { image_id: imageId, batch_id: batchId, job_id: jobId };

/** Answers to callers, by the name of their schema. */
export const callerAnswers: Record<string, unknown> = {
  PatternList: { patterns: [summary] },
  Pattern: { ...summary, revision: 4, live_version: wholeVersion, draft_version: null, versions: [version, first] },
  PatternVersion: wholeVersion,
  PatternMetrics: {
    days: 30,
    versions: [{ number: 2, runs: 412, failures: 3, p50_ms: 1800, p95_ms: 4100, usd: "0.1648" }],
  },
  SchemaDraft: { schema, model_id: null, notes: ["Lists are taken to be of texts: their first item is one."] },
  Accepted: { job_id: jobId, ingest_id: ingestId, status_url: `${functions}/jobs/${jobId}` },
  AcceptedMany: {
    ingest_id: ingestId,
    status_url: `${functions}/jobs/ingests/${ingestId}`,
    jobs: [{ job_id: jobId, status_url: `${functions}/jobs/${jobId}` }],
  },
  JobList: { jobs: [job], next_cursor: null },
  Job: job,
  Ingest: {
    id: ingestId,
    created_at: "2026-11-21T08:00:00Z",
    finished_at: null,
    is_test: false,
    pattern: { id: patternId, slug: "labels", name: "Labels" },
    version: 2,
    queued: 12,
    running: 4,
    succeeded: 83,
    failed: 1,
    cancelled: 0,
    cost_usd: "0.0332",
  },
  Upload: {
    upload_id: uploadId,
    url: "https://project.supabase.co/storage/v1/object/upload/sign/ingest/…?token=…",
    method: "PUT",
    expires_at: "2026-11-21T10:00:00Z",
    max_bytes: 10485760,
    resumable: null,
  },
  BegunPicture: { ...made, status_url: `${functions}/jobs/${jobId}`, estimated_usd: "0.04" },
  MadePicture: {
    ...made,
    url: `https://project.supabase.co/storage/v1/object/sign/studio/${imageId}/original.png?token=…`,
    width: 1024,
    height: 1024,
    model_id: "sketch-1",
    seed: 4711,
    seconds: 2.4,
    cost_usd: "0",
  },
};
