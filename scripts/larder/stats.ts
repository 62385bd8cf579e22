import type { Command } from "commander";
import { z } from "zod";
import { jobKinds } from "../../shared/jobs.ts";
import { ask } from "./ask.ts";
import { dollars, duration, plural, show, size, table } from "./output.ts";
import { openProject } from "./project.ts";

const Stats = z.object({
  images: z.record(z.string(), z.number()),
  last_24_hours: z.object({
    made: z.number(),
    failed: z.number(),
    success_rate: z.number().nullable(),
    mean_seconds: z.number().nullable(),
  }),
  searches_last_24_hours: z.number(),
  search_p95_ms: z.number().nullable(),
  storage_bytes: z.number(),
  spent_usd: z.number(),
  queues: z.array(
    z.looseObject({
      kind: z.string(),
      paused: z.boolean(),
      queued: z.number(),
      running: z.number(),
      waiting: z.number(),
      done_in_a_day: z.number(),
      failed_in_a_day: z.number(),
      oldest_due_seconds: z.number(),
    }),
  ),
});

export function addStatsCommand(program: Command): void {
  program
    .command("stats")
    .description("Count pictures, queues, searches, storage and spending; tell how the last 24 hours went.")
    .action(async (_options, command: Command) => {
      const { supabase } = await openProject(command);
      const stats = Stats.parse(await ask(supabase.schema("worker").rpc("stats")));
      show(command, stats, () => describe(stats));
    });
}

export function describe({ images, last_24_hours: day, queues, ...stats }: z.infer<typeof Stats>): string {
  const statuses = Object.entries(images).map(([status, count]) => `${count} ${status}`);
  const rate = day.success_rate === null ? "" : `, ${Math.round(day.success_rate * 100)} % success`;
  const mean = day.mean_seconds === null ? "" : `, ${duration(day.mean_seconds)} each on average`;
  const slowest = stats.search_p95_ms === null ? "" : `, 95 % within ${Math.ceil(stats.search_p95_ms)} ms`;
  return [
    `Pictures       ${statuses.join(", ") || "none"}`,
    `Last 24 hours  ${day.made} made, ${day.failed} failed${rate}${mean}; ${plural(stats.searches_last_24_hours, "search")}${slowest}`,
    `Storage        ${size(stats.storage_bytes)}`,
    `Spent          ${dollars(stats.spent_usd)}`,
    "",
    table(
      inOrder(queues).map((queue) => ({
        stage: queue.paused ? `${queue.kind} (paused)` : queue.kind,
        queued: queue.queued,
        running: queue.running,
        waiting: queue.waiting,
        "done in a day": queue.done_in_a_day,
        "failed in a day": queue.failed_in_a_day,
        "oldest due": queue.oldest_due_seconds === 0 ? "-" : duration(queue.oldest_due_seconds),
      })),
      "No stages.",
    ),
  ].join("\n");
}

/** As work passes through them. */
function inOrder<Queue extends { kind: string }>(queues: readonly Queue[]): Queue[] {
  const place = ({ kind }: Queue) => (jobKinds as readonly string[]).indexOf(kind);
  return queues.toSorted((a, b) => place(a) - place(b));
}
