import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { health } from "../../../../shared/health.ts";
import { AppError } from "../../../../shared/problems.ts";
import type { HealthPorts } from "../../_core/health.ts";
import type { Metrics } from "../../_core/metrics.ts";
import type { SweepPorts } from "../../_core/sweep.ts";
import type { Rpc } from "./rpc.ts";

const Queues = health.output.shape.queues;

const Orphans = z.array(z.object({ bucket: z.enum(["studio", "library", "ingest"]), path: z.string() }));

const Counts = z
  .object({
    searches: z.array(z.object({ up_to_seconds: z.number().nullable(), searches: z.number(), seconds: z.number() })),
    search_p95_seconds: z.number().nullable(),
    images: z.record(z.string(), z.number()).nullable(),
    jobs: z.array(z.object({ kind: z.string(), state: z.string(), count: z.number() })).nullable(),
    queues: z.array(
      z.looseObject({
        kind: z.string(),
        queued: z.number(),
        running: z.number(),
        waiting: z.number(),
        oldest_due_seconds: z.number(),
      }),
    ),
    last_day: z.array(
      z.object({
        kind: z.string(),
        done: z.number(),
        failed: z.number(),
        p50_seconds: z.number().nullable(),
        p95_seconds: z.number().nullable(),
      }),
    ),
    webhook_requests: z.object({ made: z.number(), succeeded: z.number() }),
    spent_usd: z.number(),
  })
  .transform(
    ({ searches, search_p95_seconds, images, jobs, queues, last_day, webhook_requests, spent_usd }): Metrics => ({
      searches: searches.map(({ up_to_seconds, ...bucket }) => ({ upToSeconds: up_to_seconds, ...bucket })),
      searchP95Seconds: search_p95_seconds,
      images: images ?? {},
      jobs: jobs ?? [],
      queues: queues.map(({ oldest_due_seconds, ...queue }) => ({ ...queue, oldestDueSeconds: oldest_due_seconds })),
      lastDay: last_day.map(({ p50_seconds, p95_seconds, ...day }) => ({
        ...day,
        p50Seconds: p50_seconds,
        p95Seconds: p95_seconds,
      })),
      webhookRequests: webhook_requests,
      spentUsd: spent_usd,
    }),
  );

/** What operators ask of the database and the storage. */
export function createOperations(rpc: Rpc, storage: SupabaseClient["storage"]) {
  return {
    queues: async () => Queues.parse(await rpc("read_queues", {})),
    storage: async () => {
      const { error } = await storage.getBucket("library");
      if (error) throw new AppError("storage_unavailable", { cause: error });
    },
    orphans: async (maxCount: number) => Orphans.parse(await rpc("orphaned_files", { max_count: maxCount })),
    metrics: async () => Counts.parse(await rpc("metrics", {})),
  } satisfies Pick<HealthPorts, "queues" | "storage"> & Pick<SweepPorts, "orphans"> & { metrics(): Promise<Metrics> };
}
