import { useQuery } from "@tanstack/react-query";
import type { PictureDetails } from "../../editing/details/picture-details.ts";
import { usePollInterval } from "../../live/live.ts";
import { useRefresh } from "../../live/use-refresh.ts";
import { readPublication } from "./read-publication.ts";

/** The public files of a picture, live: null as long as sites cannot get it, undefined while it is not known. */
export function usePublication({ id, status, publication, deleted_at }: PictureDetails) {
  const key = ["images", "publication", id, publication];
  const isApproved = status === "approved" && deleted_at === null;
  const refetchInterval = usePollInterval();
  useRefresh(key, { images: (ids) => ids.includes(id), jobs: () => isApproved });
  const query = useQuery({
    queryKey: key,
    queryFn: () => readPublication(id, publication),
    enabled: isApproved,
    refetchInterval,
  });
  return isApproved ? query : { ...query, data: null };
}
