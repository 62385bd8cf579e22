import { sumUsd, type Usd } from "../../../../../shared/usd.ts";
import type { BatchPicture } from "./read-batch.ts";
import { isUnderWay } from "./stage.ts";

/** What one of the models of a batch came to. */
export interface ModelSum {
  readonly name: string;
  readonly pictures: number;
  readonly ready: number;
  readonly left: number;
  readonly usd: Usd;
}

/** What each model came to that makes pictures of the batch, in the order of their pictures. */
export function modelSums(pictures: readonly Pick<BatchPicture, "model" | "stage" | "usd">[]): ModelSum[] {
  return [...Map.groupBy(pictures, ({ model }) => model)].map(([name, some]) => ({
    name,
    pictures: some.length,
    ready: some.filter(({ stage }) => stage === "ready").length,
    left: some.filter(({ stage }) => isUnderWay(stage)).length,
    usd: sumUsd(some.map(({ usd }) => usd)),
  }));
}
