import { queryOptions, useQuery } from "@tanstack/react-query";
import { usePollInterval } from "../../live/live.ts";
import { useRefresh } from "../../live/use-refresh.ts";
import { readBatch } from "./read-batch.ts";
import { isUnderWay } from "./stage.ts";

const batchOptions = (id: string) => queryOptions({ queryKey: ["batches", id], queryFn: () => readBatch(id) });

/** Pushed changes can be lost; while pictures are made the batch is looked at this often all the same. */
const assuranceMilliseconds = 10_000;

/** A batch and its pictures, as they are at every moment. */
export function useBatch(id: string) {
  const poll = usePollInterval(2_000);
  const options = batchOptions(id);
  const query = useQuery({
    ...options,
    refetchInterval: ({ state }) =>
      state.data?.pictures.some(({ stage }) => isUnderWay(stage)) ? poll || assuranceMilliseconds : false,
  });
  const pictures = query.data?.pictures;
  useRefresh(options.queryKey, {
    images: (ids) => ids.some((one) => pictures?.some(({ id: picture }) => picture === one)),
    jobs: () => pictures?.some(({ stage }) => isUnderWay(stage)) ?? false,
  });
  return query;
}
