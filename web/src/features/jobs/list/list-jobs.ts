import { ask } from "../../../lib/ask.ts";
import { idBatches } from "../../../lib/id-batches.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { JobFilter } from "../jobs-view.ts";
import { rpc } from "../rpc.ts";
import type { Job, JobPage } from "../shapes.ts";

/** Jobs of a filter, the newest first. Throws a `Failure`. */
export async function listJobs(filter: JobFilter, skip: number, take: number): Promise<JobPage> {
  return (await ask(rpc("list_jobs", { filter: { ...filter }, skip, take }))) as unknown as JobPage;
}

/** What changes while a job lives. */
const columns =
  "id, state, lane, attempt, poll_count, progress, provider, provider_job_id, error_code, error_detail, queued_at, started_at, finished_at, not_before";

/** Those parts of jobs that change, as they are now. Throws a `Failure`. */
export async function readChanges(ids: readonly string[]): Promise<(Partial<Job> & Pick<Job, "id">)[]> {
  const answers = await Promise.all(
    idBatches(ids).map((batch) => ask(supabase.from("jobs").select(columns).in("id", batch))),
  );
  return answers.flat() as (Partial<Job> & Pick<Job, "id">)[];
}
