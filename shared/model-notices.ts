import { z } from "zod";

/**
 * Models that are about to go, or have gone and are still set, the next to go first: the answer of `read_model_notices`.
 * For members.
 */
export const ModelNotices = z.array(
  z.object({
    model_id: z.string(),
    name: z.string(),
    /** YYYY-MM-DD; null where only the vendor's list says that it is gone. */
    retires_on: z.string().nullable(),
    /** What to use instead; null where nobody said. */
    successor_id: z.string().nullable(),
    /** Until it retires; negative since it has. */
    days: z.int().nullable(),
    /** The settings name it, or work that is not done does. */
    in_use: z.boolean(),
    /** Since when its vendor no longer lists it. */
    missing_since: z.string().nullable(),
  }),
);
export type ModelNotice = z.infer<typeof ModelNotices>[number];
