import type { QueryKey } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { queryClient } from "../../lib/query-client.ts";
import { useChanges } from "../live/live.ts";

const leastMilliseconds = 1_000;
/** What looking through ten thousand pictures takes the database is given back to it so many times. */
const rests = 4;

/**
 * Asks queries anew when pictures change: one time after the other, and the slower the answer, the longer it is waited, for a
 * batch may change several times a second for an hour.
 */
export function usePulse(queryKey: QueryKey): void {
  const state = useRef({ isWanted: false, isRunning: false, isGone: false });
  useEffect(() => {
    const current = state.current;
    current.isGone = false;
    return () => {
      current.isGone = true;
    };
  }, []);

  async function pulse() {
    const current = state.current;
    current.isWanted = true;
    if (current.isRunning) return;
    current.isRunning = true;
    while (current.isWanted && !current.isGone) {
      current.isWanted = false;
      const begun = performance.now();
      await queryClient.invalidateQueries({ queryKey });
      const pause = Math.max(leastMilliseconds, rests * (performance.now() - begun));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    current.isRunning = false;
  }

  useChanges("images", () => void pulse());
  useChanges("jobs", () => void pulse());
}
