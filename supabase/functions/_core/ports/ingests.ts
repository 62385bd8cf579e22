import type { OutputOf, ParsedOf } from "../../../../shared/contract.ts";
import type { IngestStatus, JobStatus, jobs, ResultFormat } from "../../../../shared/extractions.ts";
import type { Caller, CallerCredentials } from "./callers.ts";

/** Where a picture is: one of the three. */
export interface PlacedSource {
  readonly image_id?: string;
  readonly url?: string;
  readonly path?: string;
  readonly name?: string;
}

export interface NewIngest {
  readonly pattern: string;
  /** The number of a version; null for the live one. */
  readonly version: number | null;
  readonly sources: readonly PlacedSource[];
  /** Null where the same request is to do the same again. */
  readonly idempotencyKey: string | null;
  /** SHA-256 of what is asked. */
  readonly bodyHash: string;
}

/** `position` is that of the first picture there is not. */
export type IngestAnswer =
  | {
      readonly status: "accepted";
      readonly ingestId: string;
      readonly jobIds: readonly string[];
      /** The answer of an earlier request with the same key. */
      readonly repeated: boolean;
    }
  | { readonly status: "conflict" | "no_pattern" | "archived" | "no_version" }
  | { readonly status: "no_image"; readonly position: number };

/** What was read out of one picture of an ingest; `data` is null where nothing was, or not yet. */
export interface ResultRow extends Pick<JobStatus, "status" | "error" | "image_id" | "source_url" | "source_name"> {
  readonly position: number;
  readonly job_id: string;
  readonly data: Record<string, unknown> | null;
}

/** Pictures that were sent to patterns, by their owner: what is a stranger's is null. */
export interface Ingests {
  /**
   * Takes pictures in, and from the quota of whoever calls. Null stands for who brings a key that was not looked at yet: they are
   * let in by the same request, or not. Throws `AppError` as `Callers` does, and `quota_exhausted`.
   */
  create(
    call: CallerCredentials,
    caller: Caller | null,
    ingest: NewIngest,
  ): Promise<{ readonly caller: Caller; readonly answer: IngestAnswer }>;
  /** With the format in which its version writes results; null where it is of no pattern. */
  job(
    ownerId: string,
    id: string,
  ): Promise<{
    readonly job: JobStatus;
    readonly format: ResultFormat | null;
    readonly csvDelimiter: string | null;
  } | null>;
  /** Has a picture read again. `is_live`: a test key never costs money. */
  retry(caller: Caller, jobId: string): Promise<"retried" | "no_job" | "is_live" | "not_failed">;
  /** Stops the reading of a picture. `is_live`: a test key stops nothing that is meant. */
  stop(caller: Caller, jobId: string): Promise<"stopped" | "no_job" | "is_live" | "is_over">;
  /** Stops all of an ingest that is not read yet. */
  stopIngest(caller: Caller, ingestId: string): Promise<"stopped" | "no_ingest" | "is_live">;
  jobs(ownerId: string, filter: ParsedOf<typeof jobs>): Promise<OutputOf<typeof jobs>>;
  ingest(ownerId: string, id: string): Promise<IngestStatus | null>;
  results(ownerId: string, id: string): Promise<{ readonly csvDelimiter: string; readonly rows: ResultRow[] } | null>;
}
