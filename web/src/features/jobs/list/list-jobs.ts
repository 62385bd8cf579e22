import type { JobFilter, JobPage, ListedJob } from "../../../../../shared/jobs-list.ts";
import { ask } from "../../../lib/ask.ts";
import { idBatches } from "../../../lib/id-batches.ts";
import { supabase } from "../../../lib/supabase.ts";
import { readParts } from "./read-parts.ts";

/** Jobs of a filter, the newest first; those of parts of products are called by the product. Throws a `Failure`. */
export async function listJobs(filter: JobFilter, skip: number, take: number): Promise<JobPage> {
  const page = (await ask(supabase.rpc("list_jobs", { filter: { ...filter }, skip, take }))) as unknown as JobPage;
  const parts = await readParts(page.jobs.flatMap(({ image_id }) => image_id ?? []));
  const jobs = page.jobs.map((job) => ({ ...job, prompt: parts.get(job.image_id ?? "") ?? job.prompt }));
  return { ...page, jobs };
}

/** What changes while a job lives. */
const columns =
  "id, state, lane, attempt, poll_count, progress, provider, provider_job_id, error_code, error_detail, queued_at, started_at, finished_at, not_before";

/** Those parts of jobs that change, as they are now. Throws a `Failure`. */
export async function readChanges(ids: readonly string[]): Promise<(Partial<ListedJob> & Pick<ListedJob, "id">)[]> {
  const answers = await Promise.all(
    idBatches(ids).map((batch) => ask(supabase.from("jobs").select(columns).in("id", batch))),
  );
  return answers.flat() as (Partial<ListedJob> & Pick<ListedJob, "id">)[];
}
