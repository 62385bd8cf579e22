import type { BatchQuote } from "../../../../../shared/batches.ts";

const manyPictures = 20;
const muchUsd = 1;

/** Whether a batch is so large that a person is asked once more. */
export const isWorthAsking = ({ images, estimated_usd }: Pick<BatchQuote, "images" | "estimated_usd">): boolean =>
  images > manyPictures || estimated_usd > muchUsd;
