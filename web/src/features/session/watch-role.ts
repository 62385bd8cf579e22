import { failureOf } from "../../lib/failure.ts";
import { queryClient } from "../../lib/query-client.ts";
import { type Role, readRole } from "./read-role.ts";

const pauseMilliseconds = 5_000;

/**
 * Calls back with what a person is from time to time, whenever they come back to the page, and as soon as something is
 * refused to them: a role holds in the database at once, and nothing else tells the page. Answers how to stop.
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
  document.addEventListener("visibilitychange", look);
  const stops = [
    queryClient.getQueryCache().subscribe(({ type, query }) => type === "updated" && lookIfRefused(query.state.error)),
    queryClient.getMutationCache().subscribe(({ mutation }) => lookIfRefused(mutation?.state.error)),
  ];
  return () => {
    isStopped = true;
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
    for (const stop of stops) stop();
  };
}
