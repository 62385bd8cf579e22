import type { Fakes } from "./fakes.ts";
import type { MortalStack } from "./mortal-stack.ts";

export interface Standing {
  readonly live: number;
  readonly running: number;
  readonly ended: number;
  /** Seconds until something is due; below 0 where it is overdue. */
  readonly next_in: number | null;
  /** Why a budget holds a job. */
  readonly held: string | null;
}

export async function standing(stack: MortalStack): Promise<Standing> {
  const [found] = await stack.query<Standing>(
    `select count(*) filter (where is_live)::int as live, count(*) filter (where not is_live)::int as ended,
       (count(*) filter (where state = 'running'))::int as running,
       extract(epoch from min(not_before) filter (where is_live) - private.now())::float as next_in,
       max(error_detail) filter (where state = 'queued' and error_code = 'budget_exhausted') as held
     from public.jobs, lateral (values (state in ('queued', 'running', 'waiting'))) states (is_live)`,
  );
  return found ?? { live: 0, running: 0, ended: 0, next_in: null, held: null };
}

/** The jobs that have not ended, each with what it waits for. */
export async function jobsLeft(stack: MortalStack): Promise<string[]> {
  const jobs = await stack.query<{ said: string }>(
    `select format('%s %s: %s, due in %s s, attempt %s, %s', kind, state, coalesce(error_detail, 'no error'),
       round(extract(epoch from not_before - private.now())), attempt, id) as said
     from public.jobs where state in ('queued', 'running', 'waiting') order by kind, state, not_before`,
  );
  return jobs.map(({ said }) => said);
}

/** Moves everybody's clock to where something is due, if all that is left is waiting: nobody likes to sit out delays. */
export async function skipIdleTime(stack: MortalStack, fakes: Fakes, { running, next_in }: Standing): Promise<void> {
  if (running > 0 || next_in === null || next_in < 1) return;
  const seconds = Math.ceil(next_in);
  await fakes.advance(seconds);
  await stack.query("select private.move_clock(make_interval(secs => $1))", [seconds]);
  await stack.query("select private.sweep_jobs()");
  await stack.query("select private.ring_due(array(select kind from public.job_kinds))");
}
