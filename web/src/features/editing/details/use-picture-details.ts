import { useQuery } from "@tanstack/react-query";
import { useChanges, usePollInterval } from "../../live/live.ts";
import { detailsKey, forgetDetails, readDetails } from "./details-cache.ts";

/** One picture with all its parts, live; null if it is gone. */
export function usePictureDetails(id: string) {
  const refetchInterval = usePollInterval();
  useChanges("images", forgetDetails);
  return useQuery({ queryKey: detailsKey(id), queryFn: () => readDetails(id), refetchInterval });
}
