import { failureOf } from "../../lib/failure.ts";
import { jobsStrings } from "../../strings/jobs.ts";

/**
 * Why something was not done, or that nobody knows whether it was: without an answer the work may have been taken all
 * the same.
 * @param wasOnline whether there was a network when it was sent
 */
export function notDone(error: unknown, wasOnline: boolean): string {
  const { kind, message } = failureOf(error);
  const isLost = wasOnline && (kind === "offline" || kind === "broken");
  return isLost ? jobsStrings.lost : jobsStrings.notDone(message);
}
