import { queries } from "./captions.ts";
import { percentile } from "./percentile.ts";

export interface AtOnce {
  readonly asked: number;
  readonly errors: number;
  /** What the first of them said. */
  readonly error: string | null;
  readonly p50_ms: number | null;
  readonly p99_ms: number | null;
}

/** Everybody asks one query after the other, all at the same time, until the time is up; who fails goes on. */
export async function askAtOnce(
  everybody: readonly ((query: string) => Promise<unknown>)[],
  seconds: number,
): Promise<AtOnce> {
  const times: number[] = [];
  const errors: unknown[] = [];
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    everybody.map(async (ask, place) => {
      for (let turn = place; performance.now() < end; turn++) {
        const began = performance.now();
        await ask(queries[turn % queries.length]!).then(
          () => times.push(performance.now() - began),
          (error) => errors.push(error),
        );
      }
    }),
  );
  return {
    asked: times.length + errors.length,
    errors: errors.length,
    error: errors.length > 0 ? String(errors[0]) : null,
    p50_ms: percentile(times, 0.5),
    p99_ms: percentile(times, 0.99),
  };
}
