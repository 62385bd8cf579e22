import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { askSearch } from "./ask-search.ts";
import { type Asked, type Rate, type SearchAnswer, saysWhat } from "./search-answer.ts";
import { SearchFailure } from "./search-failure.ts";
import { useWait } from "./use-wait.ts";

export interface SearchState {
  /** The answer to what is asked, or while that is awaited the one before it; none where nothing is asked. */
  readonly answer: SearchAnswer | undefined;
  /** The answer is the one before: its successor is on the way. */
  readonly isOld: boolean;
  readonly isSearching: boolean;
  readonly failure: Error | null;
  /** Seconds until the limit lets the next search through; null while it does. */
  readonly wait: number | null;
  readonly rate: Rate | null;
  readonly retry: () => void;
}

/**
 * Searches anew whenever something else is asked, and lets go of what was asked before. An answer belongs to what it
 * answers, so none can come too late. Over the limit it waits as long as it is told, and goes on by itself.
 */
export function useSearch(asked: Asked): SearchState {
  const isAsked = saysWhat(asked);
  const { wait, begin } = useWait();
  const [rate, setRate] = useState<Rate | null>(null);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ["search", asked],
    queryFn: ({ signal }) => askSearch(asked, { signal, onRate: setRate }),
    enabled: isAsked && wait === null,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });

  const retryAfter = error instanceof SearchFailure && !isFetching ? error.retryAfter : null;
  useEffect(() => {
    if (retryAfter !== null) begin(retryAfter);
  }, [retryAfter, begin]);

  const last = useRef<SearchAnswer | undefined>(undefined);
  if (!isAsked) last.current = undefined;
  else if (data) last.current = data;

  const isLimited = wait !== null || retryAfter !== null;
  const failure = isAsked && !isLimited && !isFetching ? error : null;
  return {
    answer: failure ? undefined : last.current,
    isOld: data === undefined,
    isSearching: isFetching,
    failure,
    wait: isAsked && data === undefined ? wait : null,
    rate,
    retry: () => void refetch(),
  };
}
