import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { usePollInterval } from "../../live/live.ts";
import { useRefresh } from "../../live/use-refresh.ts";
import type { CompareUrl } from "../compare-url.ts";
import { type ComparedPicture, isUnderWay } from "./compared-picture.ts";
import { inBatchOrder, inNamedOrder } from "./in-order.ts";
import { readBatches } from "./read-batches.ts";
import { readPictures } from "./read-pictures.ts";
import { type ComparedBatch, type Step, stepsOf } from "./steps.ts";

export interface Comparison {
  readonly batches: readonly ComparedBatch[];
  readonly steps: readonly Step[];
  /** Which of them is looked at. */
  readonly at: number;
  /** Its pictures; undefined while they are asked for. */
  readonly pictures: readonly ComparedPicture[] | undefined;
}

/** Pushed changes can be lost; while pictures are made they are looked at this often all the same. */
const assuranceMilliseconds = 10_000;

const none: readonly ComparedBatch[] = [];
const nowhere: Step = { prompt: null, ids: [], rows: [] };

/** What an address compares, as it is at every moment. */
export function useComparison({ batches: batchIds, pictures: ids, step: asked }: CompareUrl) {
  const hasNames = ids.length > 0;
  const ofBatches = useQuery({
    queryKey: ["batches", "compared", batchIds],
    queryFn: () => readBatches(batchIds),
    enabled: !hasNames && batchIds.length > 0,
  });
  const batches = ofBatches.data ?? none;
  const steps: readonly Step[] = hasNames ? [{ prompt: null, ids, rows: [] }] : stepsOf(batches);
  const at = Math.max(0, Math.min(asked, steps.length - 1));
  const step = steps[at] ?? nowhere;

  const poll = usePollInterval(2_000);
  const queryKey = ["images", "compared", step.ids, step.rows];
  const ofPictures = useQuery({
    queryKey,
    queryFn: () => readPictures(step),
    enabled: steps.length > 0,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? poll || assuranceMilliseconds : false),
  });
  const read = ofPictures.data;
  useRefresh(queryKey, {
    images: (changed) => read?.some(({ id }) => changed.includes(id)) ?? false,
    jobs: () => read?.some(isUnderWay) ?? false,
  });
  // What comes next is there when it is asked for.
  const next = steps[at + 1];
  useQuery({
    queryKey: ["images", "compared", next?.ids, next?.rows],
    queryFn: () => readPictures(next ?? nowhere),
    enabled: next !== undefined && read !== undefined,
    placeholderData: keepPreviousData,
  });

  const isKnown = hasNames || ofBatches.data !== undefined;
  const comparison: Comparison | undefined = isKnown
    ? { batches, steps, at, pictures: read && (hasNames ? inNamedOrder(read, ids) : inBatchOrder(read, batches)) }
    : undefined;
  return {
    comparison,
    error: ofBatches.error ?? ofPictures.error,
    retry: () => void (ofBatches.error ? ofBatches.refetch() : ofPictures.refetch()),
  };
}
