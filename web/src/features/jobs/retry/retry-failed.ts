import type { JobFilter } from "../../../../../shared/jobs-list.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { listJobs } from "../list/list-jobs.ts";

/** As many as the database takes in one call. */
const perCall = 500;
const perPage = 200;

/**
 * Has every failed job of a filter tried again. A stage and a reason are a matter of the database; for anything else the
 * jobs are asked for and tried again one by one.
 * @param onProgress how many are queued again so far
 * @returns how many were queued again
 */
export async function retryFailed(filter: JobFilter, onProgress: (done: number) => void): Promise<number> {
  return filter.image_id || filter.batch_id ? await oneByOne(filter, onProgress) : await asSets(filter, onProgress);
}

async function asSets({ kind, error_code }: JobFilter, onProgress: (done: number) => void): Promise<number> {
  let done = 0;
  for (;;) {
    const args = { ...(kind && { kind }), ...(error_code && { error_code }) };
    const queued = (await ask(supabase.rpc("retry_failed_jobs", args))) as string[];
    done += queued.length;
    onProgress(done);
    if (queued.length < perCall) return done;
  }
}

async function oneByOne(filter: JobFilter, onProgress: (done: number) => void): Promise<number> {
  const ids: string[] = [];
  for (;;) {
    const { total, jobs } = await listJobs({ ...filter, state: ["failed"] }, ids.length, perPage);
    ids.push(...jobs.map(({ id }) => id));
    if (jobs.length === 0 || ids.length >= total) break;
  }
  let done = 0;
  for (const job_id of ids) {
    if (await ask(supabase.rpc("retry_job", { job_id }))) done += 1;
    onProgress(done);
  }
  return done;
}
