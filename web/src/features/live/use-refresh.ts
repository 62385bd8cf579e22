import type { QueryKey } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { queryClient } from "../../lib/query-client.ts";
import { useChanges } from "./live.ts";

/** Changes of many pictures come one after the other: they are asked for together, one time after the other. */
const gatherMilliseconds = 400;

/** Which changes concern a query: of images all unless told, of all else none. */
interface Concerns {
  readonly images?: (ids: readonly string[]) => boolean;
  readonly jobs?: () => boolean;
  readonly kinds?: () => boolean;
  readonly providers?: () => boolean;
  readonly wishes?: () => boolean;
}

/** Asks a query anew when rows that concern it change; never twice at once, and never forgetting the last change. */
export function useRefresh(queryKey: QueryKey, concerns: Concerns = {}): void {
  const {
    images = () => true,
    jobs = () => false,
    kinds = () => false,
    providers = () => false,
    wishes = () => false,
  } = concerns;
  const state = useRef({ isWanted: false, isRunning: false, isGone: false });
  useEffect(() => {
    const current = state.current;
    current.isGone = false;
    return () => {
      current.isGone = true;
    };
  }, []);

  async function refresh() {
    const current = state.current;
    current.isWanted = true;
    if (current.isRunning) return;
    current.isRunning = true;
    while (current.isWanted && !current.isGone) {
      await new Promise((resolve) => setTimeout(resolve, gatherMilliseconds));
      current.isWanted = false;
      await queryClient.invalidateQueries({ queryKey });
    }
    current.isRunning = false;
  }

  useChanges("images", (ids) => void ((ids.length === 0 || images(ids)) && refresh()));
  useChanges("jobs", (ids) => void ((ids.length === 0 || jobs()) && refresh()));
  useChanges("job_kinds", () => void (kinds() && refresh()));
  useChanges("providers", () => void (providers() && refresh()));
  useChanges("wishes", () => void (wishes() && refresh()));
}
