import type { JobKind } from "../../../../shared/jobs.ts";
export interface Span {
  readonly done: number;
  readonly failed: number;
  readonly success_rate: number | null;
  readonly mean_seconds: number | null;
}
export interface Stage {
  readonly kind: JobKind;
  readonly paused_at: string | null;
  readonly paused_by?: string | null;
  readonly queued: number;
  readonly running: number;
  readonly waiting: number;
  readonly failed: number;
  readonly done_24h: number;
  readonly oldest_due_seconds: number;
  readonly state: "ok" | "busy" | "stuck" | "paused";
  readonly last_hour: Span;
  readonly last_day: Span;
}
export type JobState = "queued" | "running" | "waiting" | "done" | "failed" | "cancelled";
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly state: JobState;
  readonly lane: "people" | "bulk";
  readonly attempt: number;
  readonly max_attempts: number;
  readonly poll_count: number;
  readonly progress: number;
  readonly provider: string | null;
  readonly model_id?: string | null;
  readonly provider_job_id: string | null;
  readonly error_code: string | null;
  readonly error_detail: string | null;
  readonly image_id: string | null;
  readonly prompt: string | null;
  readonly thumbhash: string | null;
  readonly thumbnail_path: string | null;
  readonly batch_id: string | null;
  readonly created_by: string | null;
  readonly queued_at: string;
  readonly started_at: string | null;
  readonly finished_at: string | null;
  readonly not_before: string;
  readonly cost_usd: number;
}
export interface JobPage {
  readonly total: number;
  readonly jobs: readonly Job[];
}
