import type { ImageStatus } from "../../../../../shared/images.ts";

/** Where a picture is on its way, as it is shown: `waiting` for its turn, `drawing`, ... */
export type Stage = "waiting" | "drawing" | "sizes" | "tags" | "ready" | "failed" | "cancelled";

/** The work that a picture waits for, if there is any. */
export interface LiveJob {
  readonly kind: string;
  readonly state: string;
  /** 0 to 1. */
  readonly progress: number;
  /** Of an attempt that failed and is to be repeated, or of what holds it up. */
  readonly error_code: string | null;
}

export function stageOf(status: ImageStatus, errorCode: string | null, job: LiveJob | undefined): Stage {
  switch (status) {
    case "pending":
      return job && job.state !== "queued" ? "drawing" : "waiting";
    case "processing":
      return "sizes";
    case "tagging":
      return "tags";
    case "failed":
      return errorCode === "cancelled" ? "cancelled" : "failed";
    default:
      return "ready";
  }
}

export const isUnderWay = (stage: Stage): boolean =>
  stage === "waiting" || stage === "drawing" || stage === "sizes" || stage === "tags";

/** How much of the way lies behind it, 0 to 1. Drawing is the longest part. */
export function shareOf(stage: Stage, job: LiveJob | undefined): number {
  switch (stage) {
    case "waiting":
      return 0;
    case "drawing":
      return 0.1 + 0.5 * (job?.progress ?? 0);
    case "sizes":
      return 0.65;
    case "tags":
      return 0.85;
    default:
      return 1;
  }
}
