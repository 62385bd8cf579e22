import { z } from "zod";
import { QueueState } from "./dashboard.ts";
import { JobKind } from "./jobs.ts";

const Instant = z.iso.datetime({ offset: true });

/** What a stage settled in a time: `success_rate` is done of done and failed, from 0 to 1; null where it settled nothing. */
const Span = z.object({
  done: z.int(),
  failed: z.int(),
  success_rate: z.number().nullable(),
  /** From the first attempt to the end, of what was done: half of it took no longer, and 95 of 100. */
  p50_seconds: z.number().nullable(),
  p95_seconds: z.number().nullable(),
});

/** One stage of background work and how it does. */
export const Stage = z.object({
  kind: JobKind,
  paused_at: Instant.nullable(),
  /** The address of the admin who did; null for the operator, or somebody who is gone. */
  paused_by: z.string().nullable(),
  queued: z.int(),
  running: z.int(),
  waiting: z.int(),
  /** Failed and could be tried again, however long ago. */
  failed: z.int(),
  done_24h: z.int(),
  oldest_due_seconds: z.number(),
  state: QueueState,
  last_hour: Span,
  last_day: Span,
  /** Requests to endpoints, each try by itself; null for every stage but `deliver`. */
  requests_24h: z.object({ made: z.int(), succeeded: z.int() }).nullable(),
});
export type Stage = z.infer<typeof Stage>;

/** The answer of `read_stages`, in the order a picture meets them. For admins. */
export const Stages = z.array(Stage);

export const JobState = z.enum(["queued", "running", "waiting", "done", "failed", "cancelled"]);
export type JobState = z.infer<typeof JobState>;

/** Which jobs: those that fit everything that is set. */
export const JobFilter = z.strictObject({
  kind: JobKind.optional(),
  state: z.array(JobState).optional(),
  error_code: z.string().optional(),
  image_id: z.uuid().optional(),
  batch_id: z.uuid().optional(),
});
export type JobFilter = z.infer<typeof JobFilter>;

/** A job that went on with another model, and why. */
export const Failover = z.object({
  from_model_id: z.string(),
  to_model_id: z.string(),
  reason_code: z.string(),
  reason: z.string().nullable(),
  moved_at: Instant,
});
export type Failover = z.infer<typeof Failover>;

/** What a job is about that is no picture of the library: a picture that a pattern reads, or an endpoint that is told of an event. */
export const JobSubject = z.union([
  z.object({
    extraction_id: z.uuid(),
    name: z.string().nullable(),
    url: z.string().nullable(),
    pattern: z.object({ slug: z.string(), name: z.string() }),
  }),
  z.object({ delivery_id: z.uuid(), endpoint_id: z.uuid(), url: z.string(), type: z.string() }),
]);
export type JobSubject = z.infer<typeof JobSubject>;

/** A job with its picture, who does it, and what it cost so far. */
export const ListedJob = z.object({
  id: z.uuid(),
  kind: JobKind,
  state: JobState,
  /** `people` are served before `bulk`. */
  lane: z.enum(["people", "bulk"]),
  attempt: z.int(),
  max_attempts: z.int(),
  poll_count: z.int(),
  /** 0 to 1. */
  progress: z.number(),
  provider: z.string().nullable(),
  model_id: z.string().nullable(),
  provider_job_id: z.string().nullable(),
  /** Why the last attempt failed, also while there are attempts left. */
  error_code: z.string().nullable(),
  error_detail: z.string().nullable(),
  /** Null once the picture is purged. */
  image_id: z.uuid().nullable(),
  prompt: z.string().nullable(),
  thumbhash: z.string().nullable(),
  /** In the bucket `studio`. */
  thumbnail_path: z.string().nullable(),
  batch_id: z.uuid().nullable(),
  created_by: z.uuid().nullable(),
  queued_at: Instant,
  started_at: Instant.nullable(),
  finished_at: Instant.nullable(),
  /** Nobody takes it before. */
  not_before: Instant,
  cost_usd: z.number(),
  /** The models that it left for the one it has now, the first one first. */
  failovers: z.array(Failover),
  /** Null for pictures of the library, and for what is gone. */
  subject: JobSubject.nullable(),
});
export type ListedJob = z.infer<typeof ListedJob>;

/** The answer of `list_jobs`: admins see all jobs, members those they caused; the newest first. */
export const JobPage = z.object({ total: z.int(), jobs: z.array(ListedJob) });
export type JobPage = z.infer<typeof JobPage>;
