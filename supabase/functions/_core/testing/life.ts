import type { JobKind } from "../../../../shared/jobs.ts";
import type { runJobs } from "../jobs.ts";
import { type Fate, mortal } from "./mortal.ts";
import type { World } from "./world.ts";

/** What people do, one thing after the other, each once all work of the one before is done. */
export type Life = readonly ((world: World) => void)[];

/** `runJobs` as a fresh isolate has it: what a dead worker held in memory died with it. */
export type NewIsolate = () => Promise<typeof runJobs>;

/**
 * Lives a life in which one worker meets its fate: the lease of its job lapses, and others take the job again.
 * A worker that falls asleep wakes when the work of its step is done by others, or, with `steps`, so many steps later.
 * Answers what `look` saw after each step, and the calls of the whole life; `ends`: how many of them were made by then.
 */
export async function live<Seen>(
  world: World,
  life: Life,
  { newIsolate, look, fate, steps = 0 }: { newIsolate: NewIsolate; look: () => Seen; fate?: Fate; steps?: number },
): Promise<{ seen: Seen[]; calls: string[]; ends: number[] }> {
  const { worker, gone, wake, calls } = mortal(fate);
  const seen: Seen[] = [];
  const ends: number[] = [];
  let run = await newIsolate();
  let victim: Promise<unknown> | null = null;
  let sleepsFor = steps;

  const take = async (kind: JobKind) => {
    const running = run(kind, worker(world.ports), () => {});
    if (victim) return await running;
    const isGone = await Promise.race([running.then(() => false), gone.then(() => true)]);
    if (!isGone) return;
    victim = running;
    run = await newIsolate();
  };

  for (const step of life) {
    step(world);
    await world.settle(take);
    if (victim && fate?.how === "asleep" && sleepsFor-- === 0) {
      wake();
      await victim;
      await world.settle(take);
    }
    seen.push(look());
    ends.push(calls.length);
  }
  return { seen, calls, ends };
}
