import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { BatchQuote } from "../../../../../shared/batch-quotes.ts";
import type { Fault } from "../form/faults.ts";
import { picturesOf, type RequestDraft } from "../form/request-of.ts";
import { useSettled } from "./use-settled.ts";

const pauseMilliseconds = 350;

const noFaults: readonly Fault[] = [];

export const quoteKey = ["batches", "quote"];

/** Asks for the price of a request; an answer that nobody waits for any more is given up. */
export const quoteOptions = (request: RequestDraft) =>
  queryOptions({
    queryKey: [...quoteKey, request],
    queryFn: async ({ signal }) => await (await import("./price-request.ts")).quoteRequest(request, signal),
    staleTime: 60_000,
    gcTime: 60_000,
  });

export interface LiveQuote {
  /** Whether the form says enough to be priced. */
  readonly isAsked: boolean;
  /** The latest price; while the next one is on its way it is the one before. */
  readonly quote: BatchQuote | null;
  /** Whether the quote is of what the form says now. */
  readonly isCurrent: boolean;
  readonly faults: readonly Fault[];
  readonly error: Error | null;
  readonly retry: () => void;
}

/**
 * The price of what the form says, a moment after the person stopped changing it. Nothing is asked of an empty form, or of
 * one that is known to be refused.
 */
export function useQuote(request: RequestDraft, isSound: boolean): LiveQuote {
  const [settled, isSettledSound] = useSettled([request, isSound] as const, pauseMilliseconds);
  const isAsked = isSound && isSettledSound && picturesOf({ ...settled, count_per_prompt: 1 }) !== null;
  const { data, isPlaceholderData, error, refetch } = useQuery({
    ...quoteOptions(settled),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const outcome = isAsked && !error ? data : undefined;
  const isCurrent = !isPlaceholderData && JSON.stringify(settled) === JSON.stringify(request);
  return {
    isAsked,
    quote: outcome && "quote" in outcome ? outcome.quote : null,
    isCurrent: isCurrent && outcome !== undefined,
    faults: outcome && "faults" in outcome && !isPlaceholderData ? outcome.faults : noFaults,
    error,
    retry: () => void refetch(),
  };
}
