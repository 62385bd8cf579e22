import type { JobKind } from "../../../../shared/jobs.ts";
import type { ProblemCode } from "../../../../shared/problems.ts";
import type { Accepted } from "./provider.ts";

/** A claim on a job: who holds the newest may settle it. */
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly claimId: number;
  /** The image, extraction or delivery that it is about, as its kind says. */
  readonly subjectId: string;
  /** Set while a provider works on what an earlier claim asked of it. */
  readonly providerJobId: string | null;
}

export interface JobFailure {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly retryable: boolean;
  /** Seconds. */
  readonly retryAfter?: number;
  /** For the log only. */
  readonly cause?: unknown;
}

/** The verbs of jobs. Those that settle one answer false, and change nothing, when the claim is no longer the newest. */
export interface Jobs {
  claim(kind: JobKind): Promise<Job[]>;
  fail(job: Job, failure: JobFailure): Promise<boolean>;
  wait(job: Job, provider: string, accepted: Accepted): Promise<boolean>;
  /** Tells how far a job is, 0 to 1. It only grows. */
  progress(job: Job, progress: number): Promise<boolean>;
  /** Rings the next worker of this kind if more work is due. */
  ringSuccessor(kind: JobKind): Promise<boolean>;
}
