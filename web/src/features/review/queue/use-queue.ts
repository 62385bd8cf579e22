import { useQuery } from "@tanstack/react-query";
import { queryClient } from "../../../lib/query-client.ts";
import { useChanges, usePollInterval } from "../../live/live.ts";
import { readSteadily } from "../decisions/settled-count.ts";
import type { QueueStatus } from "../review-url.ts";
import { mergeQueue, newQueue, type Queue } from "./queue.ts";
import { changeQueues, queueKey } from "./queue-cache.ts";
import { readQueue } from "./read-queue.ts";

/** With more changes at once, all ids are read anew. */
const mostToAsk = 100;

/** The pictures to go through, kept up to date without moving any. */
export function useQueue(status: QueueStatus, batch: string | null) {
  const queryKey = queueKey(status, batch);
  const refetchInterval = usePollInterval(10_000);
  useChanges("images", (ids) => {
    if (ids.length === 0 || ids.length > mostToAsk) void queryClient.invalidateQueries({ queryKey });
    else void follow(ids, batch);
  });
  return useQuery({
    queryKey,
    queryFn: async (): Promise<Queue> => {
      const ids = await readSteadily(() => readQueue(status, batch));
      const before = queryClient.getQueryData<Queue>(queryKey);
      return before ? mergeQueue(before, ids) : newQueue(ids);
    },
    refetchInterval,
    gcTime: 0, // whoever comes back starts with the newest again
  });
}

/** A failure is made good by the next reading. */
async function follow(ids: readonly string[], batch: string | null): Promise<void> {
  const standings = await readSteadily(async () => (await import("./read-standings.ts")).readStandings(ids)).catch(
    () => [],
  );
  changeQueues(
    queryClient,
    standings.filter(({ batch_id }) => batch === null || batch_id === batch),
  );
}
