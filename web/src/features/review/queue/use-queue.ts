import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queryClient } from "../../../lib/query-client.ts";
import { useSettled } from "../../../lib/use-settled.ts";
import { useTouched } from "../../../lib/use-touched.ts";
import { loadNewest } from "../../editing/details/details-cache.ts";
import { useChanges, usePollInterval } from "../../live/live.ts";
import { readSteadily } from "../decisions/settled-count.ts";
import type { ReviewUrl } from "../review-url.ts";
import { completeQueue, mergeQueue, newQueue, type Queue } from "./queue.ts";
import { beginningKey, changeQueues, queueKey } from "./queue-cache.ts";
import { readQueue } from "./read-queue.ts";

/** With more changes at once, all ids are read anew. */
const mostToAsk = 100;

/** The first picture and those made ready after it. */
const beginningLength = 4;

/**
 * The pictures to go through, kept up to date without moving any. Who starts at the newest sees it before the ids of all
 * the others are read; these come when it is on the screen, with the first sign of a person, or at once where they are few.
 */
export function useQueue({ status, batch, mode, image }: ReviewUrl) {
  const [startsAtNewest] = useState(mode === "single" && image === null);
  const isSettled = useSettled();
  const isTouched = useTouched();
  const refetchInterval = usePollInterval(10_000);
  const queryKey = queueKey(status, batch);
  useChanges("images", (ids) => {
    if (ids.length === 0 || ids.length > mostToAsk) void queryClient.invalidateQueries({ queryKey });
    else void follow(ids, batch);
  });
  const beginning = useQuery({
    queryKey: beginningKey(status, batch),
    queryFn: async () => newQueue((await loadNewest(status, batch, beginningLength)).map(({ id }) => id)),
    enabled: startsAtNewest && !isSettled,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0, // whoever comes back starts with the newest again
  });
  const isShort = (beginning.data?.ids.length ?? beginningLength) < beginningLength;
  const whole = useQuery({
    queryKey,
    queryFn: async (): Promise<Queue> => {
      const ids = await readSteadily(() => readQueue(status, batch));
      const before = queryClient.getQueryData<Queue>(queryKey);
      if (before) return mergeQueue(before, ids);
      const begun = queryClient.getQueryData<Queue>(beginningKey(status, batch));
      return begun ? completeQueue(begun, ids) : newQueue(ids);
    },
    enabled: !startsAtNewest || isSettled || isTouched || isShort || beginning.isError,
    refetchInterval,
    gcTime: 0,
  });
  return { ...whole, data: whole.data ?? beginning.data, isWhole: whole.data !== undefined };
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
