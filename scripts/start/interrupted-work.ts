import type { Database } from "./database/database.ts";

/**
 * Hands the jobs of workers that are gone to the next ones at once. Elsewhere a job waits until the lease of its claim
 * runs out, since nobody can know whether its worker lives; here workers live and die with this process.
 *
 * @param isOurDoing gives the attempt back too, because it was the stack that ended and not the work that failed
 */
export async function releaseInterruptedWork(database: Database, isOurDoing: boolean): Promise<void> {
  await database.query(
    `with interrupted as (
       update public.jobs
       set not_before = private.now(), attempt = case when $1 then greatest(attempt - 1, 0) else attempt end
       where state = 'running'
       returning queue, message_id
     )
     select pgmq.set_vt(queue, message_id, 0) from interrupted`,
    [isOurDoing],
  );
}

/** Rings the workers of everything that is due, instead of leaving it to the next beat of the clock. */
export async function resumeDueWork(database: Database): Promise<void> {
  await database.query("select private.ring_due(array(select kind from public.job_kinds))");
}
