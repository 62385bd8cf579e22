import { AppError } from "../../../../shared/problems.ts";
import { type EmbedQueryPorts, embedQuery } from "./embed-query.ts";

const restMs = 30_000;

export interface EmbedInTimePorts extends EmbedQueryPorts {
  /** Until when each model is left alone, by the clock of `now`. */
  readonly restsUntil: Map<string, number>;
  readonly now: () => number;
}

/**
 * The vector of a normalised query. A model that did not answer in time is left alone for half a minute: meanwhile this throws
 * `timed_out` at once, so that not every search waits for what does not come.
 */
export async function embedInTime(ports: EmbedInTimePorts, modelId: string, query: string): Promise<number[]> {
  const { restsUntil, now } = ports;
  if (now() < (restsUntil.get(modelId) ?? 0)) {
    throw new AppError("timed_out", { detail: `${modelId} did not answer in time, and is left alone for a while` });
  }
  try {
    return await embedQuery(ports, modelId, query);
  } catch (error) {
    if (error instanceof AppError && error.code === "timed_out") restsUntil.set(modelId, now() + restMs);
    throw error;
  }
}
