import type { QueryKey } from "@tanstack/react-query";
import { useChanges } from "../live/live.ts";
import { useInTurn } from "../live/use-in-turn.ts";

const leastMilliseconds = 1_000;
/** What looking through ten thousand pictures takes the database is given back to it so many times. */
const rests = 4;

/**
 * Asks queries anew when pictures change: the slower the answer, the longer it is waited, for a batch may change several times a
 * second for an hour.
 */
export function usePulse(queryKey: QueryKey): void {
  const pulse = useInTurn(queryKey, { after: (taken) => Math.max(leastMilliseconds, rests * taken) });
  useChanges("images", () => void pulse());
  useChanges("jobs", () => void pulse());
}
