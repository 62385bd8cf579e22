import type { BatchRequest } from "../../../../../shared/batches.ts";
import type { Usd } from "../../../../../shared/usd.ts";
import { type Failure, failureOf } from "../../../lib/failure.ts";
import type { StartedPart } from "./kept-start.ts";

interface World {
  /** Starts a request once, and answers its batch. */
  readonly start: (request: BatchRequest, requestId: string, maxUsd: Usd) => Promise<string>;
  /** Told of every part that is started. */
  readonly keep: (parts: readonly StartedPart[]) => void;
}

interface Outcome {
  readonly parts: readonly StartedPart[];
  /** Which part was not started, and why; null: all are. */
  readonly trouble: { readonly part: StartedPart; readonly failure: Failure } | null;
}

/**
 * Starts what is not started yet, one part after the other, and stops at the first that is not. Sent again with the same
 * ids, nothing is begun twice.
 * @param maxUsd what each part may cost at most
 */
export async function startParts(
  parts: readonly StartedPart[],
  maxUsd: readonly Usd[],
  world: World,
): Promise<Outcome> {
  let now = parts;
  for (const [at, part] of parts.entries()) {
    if (part.batchId !== null) continue;
    try {
      const batchId = await world.start(part.request, part.requestId, maxUsd[at] ?? "0");
      now = now.with(at, { ...part, batchId });
      world.keep(now);
    } catch (error) {
      return { parts: now, trouble: { part, failure: failureOf(error) } };
    }
  }
  return { parts: now, trouble: null };
}

/** Whether it is certain that nothing runs: a refusal says so, a lost answer does not. */
export const isNothingStarted = ({ parts, trouble }: Outcome): boolean =>
  parts.every(({ batchId }) => batchId === null) &&
  trouble !== null &&
  trouble.failure.kind !== "offline" &&
  trouble.failure.kind !== "broken";
