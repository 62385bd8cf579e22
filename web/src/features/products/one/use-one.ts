import { useQuery } from "@tanstack/react-query";
import { usePollInterval } from "../../live/live.ts";
import { useRefresh } from "../../live/use-refresh.ts";
import { oneOptions } from "./read-one.ts";

/** Pushed changes can be lost; while a product is made it is looked at this often all the same. */
const assuranceMilliseconds = 10_000;

/** A product and its parts, as they are at every moment. */
export function useOne(id: string) {
  const poll = usePollInterval(2_000);
  const options = oneOptions(id);
  const query = useQuery({
    ...options,
    refetchInterval: ({ state }) =>
      state.data?.product.status === "processing" ? poll || assuranceMilliseconds : false,
  });
  const isProcessing = query.data?.product.status === "processing";
  // Of pictures all: those of another run are new, so that nobody knows yet whose they are.
  useRefresh(options.queryKey, { jobs: () => isProcessing, products: (ids) => ids.includes(id) });
  return query;
}
