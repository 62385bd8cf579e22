import type { QueryClient } from "@tanstack/react-query";
import type { QueueStatus } from "../review-url.ts";
import { changeQueue, lookedAt, type PictureStatus, type Queue } from "./queue.ts";

const noun = ["images", "review-queue"] as const;

export const queueKey = (status: QueueStatus, batch: string | null) => [...noun, status, batch] as const;

/** Its newest pictures, which are on the screen before all of them are known. */
export const beginningKey = (status: QueueStatus, batch: string | null) =>
  [...queueKey(status, batch), "beginning"] as const;

/** Tells every queue that is on the screen how some pictures stand now. */
export function changeQueues(client: QueryClient, changes: readonly PictureStatus[]): void {
  for (const { queryKey } of client.getQueryCache().findAll({ queryKey: noun })) {
    const status = queryKey[2] as string;
    client.setQueryData<Queue>(queryKey, (queue) => queue && changeQueue(queue, changes, status));
  }
}

export function markLookedAt(client: QueryClient, id: string): void {
  for (const { queryKey, state } of client.getQueryCache().findAll({ queryKey: noun }))
    if ((state.data as Queue | undefined)?.fresh.includes(id))
      client.setQueryData<Queue>(queryKey, (queue) => queue && lookedAt(queue, id));
}
