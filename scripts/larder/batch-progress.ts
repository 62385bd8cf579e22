import { BatchProgress } from "../../shared/batch-rows.ts";
import { exactUsd } from "../../shared/usd.ts";
import { ask } from "./ask.ts";
import { duration, endNote, note, plural } from "./output.ts";
import type { Project } from "./project.ts";
import { larder } from "./usage.ts";

export async function readProgress({ supabase }: Project, batch_id: string): Promise<BatchProgress> {
  return BatchProgress.parse(await ask(supabase.rpc("read_batch_progress", { batch_id })));
}

const openOf = ({ running, waiting, held, paused }: BatchProgress) => running + waiting + held + paused;

/** Waits for the end of all work on a batch, and says what it waits for. Ctrl-C ends the waiting, not the work. */
export async function settledBatch(project: Project, batch_id: string): Promise<BatchProgress> {
  const leave = () => {
    endNote();
    console.error(`The pictures go on being made, as batch ${batch_id}.`);
    process.exit(130);
  };
  process.once("SIGINT", leave);
  for (let told = ""; ; ) {
    const progress = await readProgress(project, batch_id);
    const open = openOf(progress);
    if (open === 0) {
      process.off("SIGINT", leave);
      endNote();
      return progress;
    }
    const held = progress.held > 0 ? ` ${progress.held_by}.` : "";
    const say = `${progress.pictures - open} of ${progress.pictures} finished ...${held}`;
    if (say !== told) note(say);
    told = say;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/** What a batch is at, in one word or two. */
export function stateOf(progress: BatchProgress): string {
  if (progress.cancelled_at !== null) return "cancelled";
  if (progress.paused_at !== null) return "paused";
  if (progress.held > 0 && progress.running + progress.waiting === 0) return "held";
  return openOf(progress) > 0 ? "running" : "ended";
}

/** All figures of a batch, with what is wrong and what to do about it. */
export function describeProgress(progress: BatchProgress): string {
  const { batch_id, name, rows, left_out, pictures, estimated_usd, spent_usd, reserved_usd } = progress;
  const counts = (["done", "running", "waiting", "held", "paused", "failed"] as const)
    .filter((state) => progress[state] > 0)
    .map((state) => `${progress[state]} ${state}`);
  return [
    `${name ?? "Batch"} (${batch_id}): ${stateOf(progress)}`,
    ...(rows > 0 ? [`${plural(rows, "row")}${left_out > 0 ? `, ${left_out} left out` : ""}`] : []),
    `${plural(pictures, "picture")}: ${counts.join(", ") || "none"}`,
    `Spent ${exactUsd(spent_usd)} of ${exactUsd(estimated_usd)}${Number(reserved_usd) > 0 ? `, ${exactUsd(reserved_usd)} put aside` : ""}`,
    ...(openOf(progress) > 0 ? [`Ready in about ${duration(progress.estimated_seconds)}`] : []),
    ...(progress.held_by === null ? [] : [`Held: ${progress.held_by} (${larder} budgets)`]),
    ...(progress.failed > 0 ? [`Try the failed again: ${larder} batch retry ${batch_id}`] : []),
  ].join("\n");
}
