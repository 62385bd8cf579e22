import type { ListedJob } from "../../../../shared/jobs-list.ts";

/** What a person can do with a job as it is. The database decides once more. */
export const canRetry = ({ state, image_id }: ListedJob): boolean =>
  image_id !== null && (state === "failed" || state === "cancelled");

/** The removal of what is public cannot be stopped. */
export const canCancel = ({ state, kind }: ListedJob): boolean =>
  kind !== "withdraw" && (state === "queued" || state === "running" || state === "waiting");

export const canRunFirst = ({ state, lane }: ListedJob): boolean => state === "queued" && lane === "bulk";
