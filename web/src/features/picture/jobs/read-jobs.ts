import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** All that was done with a picture, the first first, and what it cost. Throws a `Failure`. */
export async function readJobs(id: string) {
  const [jobs, charges, kinds] = await Promise.all([
    ask(
      supabase
        .from("jobs")
        .select(
          `id, kind, state, lane, attempt, poll_count, progress, provider, provider_job_id, error_code, error_detail,
           queued_at, started_at, finished_at, not_before,
           failovers (id, reason_code, from:models!failovers_from_model_id_fkey (name), to:models!failovers_to_model_id_fkey (name))`,
        )
        .order("moved_at", { referencedTable: "failovers" })
        .eq("image_id", id)
        .order("queued_at")
        .order("id"),
    ),
    ask(
      supabase
        .from("charges")
        .select("id, kind, provider, amount_usd::text, estimated, model:models!charges_model_id_fkey (name)")
        .eq("image_id", id)
        .order("id"),
    ),
    ask(supabase.from("job_kinds").select("kind, max_attempts")),
  ]);
  const most = new Map(kinds.map(({ kind, max_attempts }) => [kind, max_attempts]));
  return { jobs: jobs.map((job) => ({ ...job, max_attempts: most.get(job.kind) ?? null })), charges };
}

export type JobsAndCharges = Awaited<ReturnType<typeof readJobs>>;
export type PictureJob = JobsAndCharges["jobs"][number];
export type PictureCharge = JobsAndCharges["charges"][number];
