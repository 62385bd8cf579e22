import { z } from "zod";

const limit = "Let 5 models take over at most, each once";

/** Models that take over, in this order, when one cannot. */
export const FallbackModelIds = z
  .array(z.string())
  .max(5, limit)
  .refine((ids) => new Set(ids).size === ids.length, limit);
