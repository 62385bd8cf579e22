import type { Fakes } from "./fakes.ts";
import type { MortalStack } from "./mortal-stack.ts";

interface Standing {
  readonly live: number;
  readonly running: number;
  /** Seconds until something is due; below 0 where it is overdue. */
  readonly next_in: number | null;
}

export async function standing(stack: MortalStack): Promise<Standing> {
  const [found] = await stack.query<Standing>(
    `select count(*)::int as live, (count(*) filter (where state = 'running'))::int as running,
       extract(epoch from min(not_before) - private.now())::float as next_in
     from public.jobs where state in ('queued', 'running', 'waiting')`,
  );
  return found ?? { live: 0, running: 0, next_in: null };
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
