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
  useRefresh(options.queryKey, {
    images: (ids) => ids.some((image) => query.data?.pictures.has(image)),
    jobs: () => isProcessing,
    // Another run, whose pictures nobody knew before, is told of the product as well.
    products: (ids) => ids.includes(id),
  });
  return query;
}
