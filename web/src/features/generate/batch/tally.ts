import type { BatchPicture } from "./read-batch.ts";
import { isUnderWay, shareOf } from "./stage.ts";

/** How far a batch is. */
export interface Tally {
  readonly total: number;
  readonly ready: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly left: number;
  /** 0 to 1, with what is half done counted in part. */
  readonly share: number;
}

export function tallyOf(pictures: readonly Pick<BatchPicture, "stage" | "job">[]): Tally {
  const count = (isIt: (stage: BatchPicture["stage"]) => boolean) => pictures.filter(({ stage }) => isIt(stage)).length;
  const share = pictures.reduce((sum, { stage, job }) => sum + shareOf(stage, job), 0);
  return {
    total: pictures.length,
    ready: count((stage) => stage === "ready"),
    failed: count((stage) => stage === "failed"),
    cancelled: count((stage) => stage === "cancelled"),
    left: count(isUnderWay),
    share: pictures.length === 0 ? 0 : share / pictures.length,
  };
}
