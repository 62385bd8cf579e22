import { failureOf } from "../../lib/failure.ts";
import { queryClient } from "../../lib/query-client.ts";
import { type Role, readRole } from "./read-role.ts";

const pauseMilliseconds = 60_000;

const watchers = new Set<() => void>();

/** Has whoever watches a role look at once. */
export function lookAtRole(): void {
  for (const look of watchers) look();
}

/**
 * Calls back with what a person is: when `lookAtRole` is called, whenever they come back to the page, as soon as something
 * is refused to them, and from time to time, for pushed changes can be missed. Answers how to stop.
 */
export function watchRole(id: string, tell: (role: Role | null) => void): () => void {
  let isStopped = false;
  let isAsking = false;
  const look = async () => {
    if (isAsking || isStopped || document.hidden || !navigator.onLine) return;
    isAsking = true;
    const role = await readRole(id).catch(() => undefined); // another look comes soon
    isAsking = false;
    if (role !== undefined && !isStopped) tell(role);
  };
  const lookIfRefused = (error: unknown) => {
    if (error && failureOf(error).kind === "refused") void look();
  };
  const timer = setInterval(look, pauseMilliseconds);
  watchers.add(look);
  document.addEventListener("visibilitychange", look);
  const stops = [
    queryClient.getQueryCache().subscribe(({ type, query }) => type === "updated" && lookIfRefused(query.state.error)),
    queryClient.getMutationCache().subscribe(({ mutation }) => lookIfRefused(mutation?.state.error)),
  ];
  return () => {
    isStopped = true;
    clearInterval(timer);
    watchers.delete(look);
    document.removeEventListener("visibilitychange", look);
    for (const stop of stops) stop();
  };
}
