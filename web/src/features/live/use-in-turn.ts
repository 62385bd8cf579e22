import type { QueryKey } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { queryClient } from "../../lib/query-client.ts";

interface Pauses {
  /** Before each time, so that what changes meanwhile is asked for with it. */
  readonly before?: number;
  /** After each time, by how long it took. */
  readonly after?: (taken: number) => number;
}

/**
 * A function that has a query asked anew: one time after the other however often it is called, never forgetting the last call,
 * and no more once nobody looks. Pauses are in milliseconds.
 */
export function useInTurn(queryKey: QueryKey, { before = 0, after = () => 0 }: Pauses): () => Promise<void> {
  const state = useRef({ isWanted: false, isRunning: false, isGone: false });
  useEffect(() => {
    const current = state.current;
    current.isGone = false;
    return () => {
      current.isGone = true;
    };
  }, []);
  return async () => {
    const current = state.current;
    current.isWanted = true;
    if (current.isRunning) return;
    current.isRunning = true;
    while (current.isWanted && !current.isGone) {
      await pause(before);
      current.isWanted = false;
      const begun = performance.now();
      await queryClient.invalidateQueries({ queryKey });
      await pause(after(performance.now() - begun));
    }
    current.isRunning = false;
  };
}

async function pause(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
