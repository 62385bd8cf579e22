import type { JobKind } from "../../../../shared/jobs.ts";
import type { runJobs } from "../jobs.ts";
import type { Ports } from "../ports/ports.ts";
import { type Fate, mortal } from "./mortal.ts";

/** A world as far as a life needs it: in memory, or on the real SQL. */
interface Livable {
  readonly ports: Ports;
  /** Takes jobs by `run` until no live one is left, moving the clock to where the next is due. */
  settle(run: (kind: JobKind) => Promise<unknown>): Promise<void>;
}

/** What people do, one thing after the other, each once all work of the one before is done. */
export type Life<World> = readonly ((world: World) => unknown)[];

/** `runJobs` as a fresh isolate has it: what a dead worker held in memory died with it. */
type NewIsolate = () => Promise<typeof runJobs>;

/**
 * Lives a life in which one worker meets its fate: the lease of its job lapses, and others take the job again.
 * A worker that falls asleep wakes when others have done all work of its step.
 * Answers what `look` saw after each step, and the calls of the whole life; `ends`: how many of them were made by then.
 */
export async function live<World extends Livable, Seen>(
  world: World,
  life: Life<World>,
  { newIsolate, look, fate }: { newIsolate: NewIsolate; look: () => Seen | Promise<Seen>; fate?: Fate },
): Promise<{ seen: Seen[]; calls: string[]; ends: number[] }> {
  const { worker, gone, wake, calls } = mortal(fate);
  const seen: Seen[] = [];
  const ends: number[] = [];
  let run = await newIsolate();
  let victim: Promise<unknown> | null = null;
  let isAsleep = fate?.how === "asleep";

  const take = async (kind: JobKind) => {
    const running = run(kind, worker(world.ports), () => {});
    if (victim) return await running;
    const isGone = await Promise.race([running.then(() => false), gone.then(() => true)]);
    if (!isGone) return;
    victim = running;
    run = await newIsolate();
  };

  for (const step of life) {
    await step(world);
    await world.settle(take);
    if (victim && isAsleep) {
      isAsleep = false;
      wake();
      await victim;
      await world.settle(take);
    }
    seen.push(await look());
    ends.push(calls.length);
  }
  return { seen, calls, ends };
}
