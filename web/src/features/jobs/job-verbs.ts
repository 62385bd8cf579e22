import type { JobKind } from "../../../../shared/jobs.ts";
import type { ListedJob } from "../../../../shared/jobs-list.ts";

/** What a person can do with a job as it is. The database decides once more. */
export const canRetry = ({ state, image_id }: ListedJob): boolean =>
  image_id !== null && (state === "failed" || state === "cancelled");

/** The same prompt would fail the same way: only another one helps. */
export const wantsChange = ({
  kind,
  error_code,
}: {
  readonly kind?: JobKind | undefined;
  readonly error_code?: string | null | undefined;
}) => kind === "generate" && (error_code === "refused" || error_code === "invalid_input");

/** The removal of what is public cannot be stopped. */
export const canCancel = ({ state, kind }: ListedJob): boolean =>
  kind !== "withdraw" && (state === "queued" || state === "running" || state === "waiting");

export const canRunFirst = ({ state, lane }: ListedJob): boolean => state === "queued" && lane === "bulk";
