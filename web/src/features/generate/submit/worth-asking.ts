import type { BatchQuote } from "../../../../../shared/batch-quotes.ts";
import { compareUsd } from "../../../../../shared/usd.ts";

const manyPictures = 20;
const muchUsd = "1";

/** Whether a batch is so large that a person is asked once more. */
export const isWorthAsking = ({ images, high_usd }: Pick<BatchQuote, "images" | "high_usd">): boolean =>
  images > manyPictures || compareUsd(high_usd, muchUsd) > 0;
