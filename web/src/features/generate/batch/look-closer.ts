import { paths } from "../../../lib/paths.ts";
import type { BatchPicture } from "./read-batch.ts";

/** Where a batch is decided about; members, who decide nothing, look at it in the library. */
export const batchPlace = (batchId: string, isAdmin: boolean): string =>
  `${isAdmin ? paths.review : paths.library}?batch=${batchId}`;

/** Where a picture is looked at closely, in the queue that it is in. */
export function picturePlace(
  { id, status }: Pick<BatchPicture, "id" | "status">,
  batchId: string,
  isAdmin: boolean,
): string {
  const queue = status === "approved" || status === "rejected" ? `&status=${status}` : "";
  return isAdmin
    ? `${paths.review}?batch=${batchId}${queue}&image=${id}`
    : `${paths.library}?batch=${batchId}&image=${id}`;
}
