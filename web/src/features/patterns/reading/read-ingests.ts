import { queryOptions } from "@tanstack/react-query";
import type { OutputOf } from "../../../../../shared/contract.ts";
import type { ingestStatus, ReadingStatus, Repair } from "../../../../../shared/extractions.ts";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { ask } from "../../../lib/ask.ts";
import { callFunction } from "../../../lib/call-function.ts";
import { supabase } from "../../../lib/supabase.ts";
import { patternsKey } from "../read-patterns.ts";

// What is asked for again and again is read from the tables: calls of functions count against the limit of one's keys.

const pollMilliseconds = 2_000;
const statusMilliseconds = 10_000;
const shownPast = 10;

/** The beginning of the keys under which what was sent to patterns is kept. */
export const ingestsKey = [...patternsKey, "ingests"] as const;

/** Pictures that were sent together. */
export interface PastIngest {
  readonly id: string;
  readonly created_at: string;
  readonly is_test: boolean;
  /** Null: by a person at a screen. */
  readonly api_key_id: string | null;
  /** The number of the version that reads them. */
  readonly version: number;
}

/** What one sent to a pattern lately, the latest first. */
export const pastOptions = (pattern: PatternDetail, owner_id: string) =>
  queryOptions({
    queryKey: [...ingestsKey, "past", pattern.id, owner_id],
    queryFn: async (): Promise<PastIngest[]> => {
      const versions = await ask(supabase.from("pattern_versions").select("id, number").eq("pattern_id", pattern.id));
      const numbers = new Map(versions.map(({ id, number }) => [id, number]));
      const sent = supabase.from("ingests").select("id, created_at, is_test, api_key_id, pattern_version_id");
      const mine = sent.eq("owner_id", owner_id).in("pattern_version_id", [...numbers.keys()]);
      const rows = await ask(mine.order("created_at", { ascending: false }).limit(shownPast));
      return rows.map(({ pattern_version_id, ...row }) => ({ ...row, version: numbers.get(pattern_version_id)! }));
    },
  });

/** How far one of them is. What is over is not asked for again. */
export const statusOptions = (ingest: string) =>
  queryOptions({
    queryKey: [...ingestsKey, "status", ingest],
    queryFn: () => callFunction<OutputOf<typeof ingestStatus>>("GET", `jobs/ingests/${ingest}`),
    staleTime: ({ state }) => (state.data?.finished_at ? Number.POSITIVE_INFINITY : 0),
    refetchInterval: ({ state }) => (state.data && !state.data.finished_at ? statusMilliseconds : false),
    retry: false,
  });

/** When pictures were sent, and by whom; null where there is nothing, or nothing for oneself to see. */
export const ingestOptions = (ingest: string) =>
  queryOptions({
    queryKey: [...ingestsKey, "one", ingest],
    queryFn: async () =>
      (await ask(supabase.from("ingests").select("id, owner_id, created_at, is_test").eq("id", ingest)))[0] ?? null,
  });

const statuses: Readonly<Record<string, ReadingStatus>> = {
  queued: "queued",
  running: "running",
  waiting: "running",
  done: "succeeded",
  failed: "failed",
  cancelled: "cancelled",
};
const statusOf = (job: { readonly state: string } | undefined): ReadingStatus =>
  statuses[job?.state ?? "queued"] ?? "queued";

/** A reading has one job. The embedded stack tells it alone, PostgREST as a list. */
const jobOf = <Job>(jobs: readonly Job[]): Job | undefined => [jobs].flat()[0];

export const isOpen = (status: ReadingStatus): boolean => status === "queued" || status === "running";

/** How each picture does, in their order; asked for again until all are done. */
export const placesOptions = (ingest: string) =>
  queryOptions({
    queryKey: [...ingestsKey, "places", ingest],
    queryFn: async () => {
      const columns = "id, position, jobs(state)";
      const rows = await ask(supabase.from("extractions").select(columns).eq("ingest_id", ingest).order("position"));
      return rows.map(({ id, jobs }) => ({ id, status: statusOf(jobOf(jobs)) }));
    },
    refetchInterval: ({ state }) => (state.data?.some(({ status }) => isOpen(status)) ? pollMilliseconds : false),
  });

/** What was read out of a picture, or why it was not. */
export interface Reading {
  readonly id: string;
  readonly name: string | null;
  readonly position: number;
  /** Its piece of work; null where that is gone. */
  readonly jobId: string | null;
  /** Of the library; null for one from elsewhere. */
  readonly imageId: string | null;
  /** In the bucket `ingest`; null for one of the library, and for one that is not fetched yet. */
  readonly path: string | null;
  readonly status: ReadingStatus;
  /** A sentence, or a code where there is none. */
  readonly error: string | null;
  readonly isOffline: boolean;
  readonly data: Readonly<Record<string, unknown>> | null;
  /** 0 to 1 by the path of a value; null where the model gives none. */
  readonly confidence: Readonly<Record<string, number>> | null;
  readonly repairs: readonly Repair[];
}

/** A page of pictures with all that was read. `mark` changes with what is known of them. */
export const readingsOptions = (ids: readonly string[], mark: string) =>
  queryOptions({
    queryKey: [...ingestsKey, "readings", ids, mark],
    queryFn: async (): Promise<Reading[]> => {
      const columns =
        "id, position, source_name, source_url, source_path, image_id, is_offline, data, confidence, repairs, jobs(id, state, error_code, error_detail)";
      const rows = await ask(supabase.from("extractions").select(columns).in("id", ids).order("position"));
      return rows.map(({ jobs, ...row }) => {
        const job = jobOf(jobs);
        return {
          id: row.id,
          position: row.position,
          jobId: job?.id ?? null,
          imageId: row.image_id,
          path: row.source_path,
          name: row.source_name ?? row.source_url ?? row.image_id,
          status: statusOf(job),
          error: job?.error_detail ?? job?.error_code ?? null,
          isOffline: row.is_offline ?? false,
          data: row.data as Reading["data"],
          confidence: row.confidence as Reading["confidence"],
          repairs: (row.repairs ?? []) as unknown as Repair[],
        };
      });
    },
    placeholderData: (before) => before,
    // One that is read again passes through the same mark twice, and may be back at it before anybody sees it change.
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.some(({ status }) => isOpen(status)) ? pollMilliseconds : false),
  });
