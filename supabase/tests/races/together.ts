import type { Session } from "./sessions.ts";

/** Starts all at once, waits for every one, and throws what any of them threw. */
export async function together<Value>(runs: Iterable<() => Promise<Value>>): Promise<Value[]> {
  const outcomes = await Promise.allSettled([...runs].map((run) => run()));
  const errors = outcomes.filter((outcome) => outcome.status === "rejected").map(({ reason }) => reason as Error);
  if (errors.length > 0) {
    throw new Error([...new Set(errors.map(({ message }) => message))].join("; "), { cause: errors[0] });
  }
  return outcomes.map((outcome) => (outcome as PromiseFulfilledResult<Value>).value);
}

/** Numbers from 0 up to 1, the same in every run: a linear congruential generator with the constants of Numerical Recipes. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/**
 * Runs `first` in a transaction of `session`, starts `second` before that is committed, and commits when `second` had
 * time to end or to wait for it. Answers what both answered.
 */
export async function overlap<First, Second>(
  session: Session,
  first: (session: Session) => Promise<First>,
  second: () => Promise<Second>,
): Promise<[First, Second]> {
  let started: Promise<Second> | undefined;
  const before = await slowly(session, first, async () => {
    started = second();
    started.catch(() => {});
    // Not a measure of anything: a `second` that starts later only tests less.
    await session.query("select pg_sleep(0.02)");
  })();
  return [before, await started!];
}

/** Runs a verb in a transaction that stays open for a moment, so that others come in between. */
export const slowly =
  <Value>(
    session: Session,
    verb: (session: Session) => Promise<Value>,
    meanwhile = () => session.query("select pg_sleep(0.002)") as Promise<unknown>,
  ) =>
  async (): Promise<Value> => {
    await session.query("begin");
    try {
      const value = await verb(session);
      await meanwhile();
      await session.query("commit");
      return value;
    } catch (error) {
      await session.query("rollback");
      throw error;
    }
  };
