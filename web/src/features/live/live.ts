import { createContext, useContext, useEffect, useRef } from "react";

/** `live`: changes are pushed. `polling`: they are not, so screens ask. `offline`: nobody can be asked. */
export type LiveState = "connecting" | "live" | "polling" | "offline";

/**
 * What changes are told of. `job_kinds` are the stages of background work, `providers` who does it, and `wishes` what sites missed, of which only admins hear; of `members` people
 * hear what concerns themselves.
 */
export const liveTables = ["images", "jobs", "job_kinds", "providers", "wishes", "members", "products"] as const;

export interface Change {
  readonly table: (typeof liveTables)[number];
  readonly ids: readonly string[];
}

interface Live {
  readonly state: LiveState;
  /** Calls back for every change that the person may see; answers how to stop. */
  subscribe(listener: (change: Change) => void): () => void;
}

export const LiveContext = createContext<Live>({ state: "connecting", subscribe: () => () => {} });

export const useLiveState = (): LiveState => useContext(LiveContext).state;

/** Calls `listener` with the ids of rows that changed. After an interruption it is called with none: anything may have. */
export function useChanges(table: Change["table"], listener: (ids: readonly string[]) => void): void {
  const { subscribe } = useContext(LiveContext);
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => subscribe((change) => change.table === table && latest.current(change.ids)), [subscribe, table]);
}

/** For `refetchInterval`: how often a query must ask by itself, in milliseconds; false while changes are pushed. */
export function usePollInterval(milliseconds = 5_000): number | false {
  const state = useLiveState();
  return state === "polling" ? milliseconds : false;
}
