import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { BatchRequest } from "../../../../../shared/batches.ts";

const pauseMilliseconds = 350;

/** The price of each of these requests, a moment after they stopped changing; of none nothing is asked. */
export function useQuotes(requests: readonly BatchRequest[]) {
  const latest = JSON.stringify(requests);
  const [settled, setSettled] = useState(latest);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(latest), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [latest]);
  const { data, error, refetch } = useQuery({
    queryKey: ["batches", "quote", "compared", settled],
    queryFn: async ({ signal }) =>
      await (await import("./requests.ts")).quoteAll(JSON.parse(settled) as BatchRequest[], signal),
    enabled: settled !== "[]" && settled === latest,
    staleTime: 60_000,
    gcTime: 60_000,
    retry: false,
  });
  const isCurrent = settled === latest;
  return { quotes: isCurrent ? data : undefined, error: isCurrent ? error : null, refetch };
}
