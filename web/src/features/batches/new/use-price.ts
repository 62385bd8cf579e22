import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { BatchQuote } from "../../../../../shared/batch-quotes.ts";
import type { Failure } from "../../../lib/failure.ts";
import type { Matching, RowsRequest } from "./desk-messages.ts";
import { sendingOf } from "./sending.ts";
import type { Rows } from "./use-rows.ts";

const pauseMilliseconds = 400;

export const rowsPriceKey = ["batches", "rows-price"];

const stamps = new WeakMap<Matching, number>();
let lastStamp = 0;

/** Tells matchings apart, which may hold a thousand columns. */
function stampOf(matching: Matching): number {
  const stamp = stamps.get(matching) ?? ++lastStamp;
  stamps.set(matching, stamp);
  return stamp;
}

export interface Price {
  readonly quote: BatchQuote | null;
  /** Whether it is of what the form says now. */
  readonly isCurrent: boolean;
  readonly isAsking: boolean;
  readonly error: Failure | null;
  readonly retry: () => void;
}

/** What the rows come to, a moment after the person stopped changing anything. Nothing is asked where nothing is good. */
export function usePrice({ desk, matching, checked, isCurrent }: Rows, request: RowsRequest, isValid: boolean): Price {
  const wanted = isCurrent && isValid && matching && checked && checked.findings.good > 0 ? stampOf(matching) : null;
  const key = JSON.stringify([wanted, request]);
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [key]);
  const isSettled = settled === key;
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: [...rowsPriceKey, key],
    queryFn: async () => await desk!.ask({ does: "quote", ...(await sendingOf("quote_batch", request)) }),
    enabled: desk !== null && wanted !== null && isSettled,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    retry: false,
    refetchOnWindowFocus: false,
  });
  return {
    quote: wanted === null ? null : (data ?? null),
    isCurrent: wanted !== null && data !== undefined && !isPlaceholderData,
    isAsking: wanted !== null && (isFetching || !isSettled),
    error: wanted === null ? null : (error as Failure | null),
    retry: () => void refetch(),
  };
}
