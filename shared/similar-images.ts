import { z } from "zod";
import { ImageStatus } from "./images.ts";

/** What `similar_images` answers: the nearest pictures, the nearest first. */
export const SimilarImages = z.array(
  z.object({
    id: z.uuid(),
    status: ImageStatus,
    alt: z.string().nullable(),
    thumbhash: z.string().nullable(),
    /** Cosine similarity, 0.1 to 1. */
    similarity: z.number(),
    /** In the bucket `studio`. */
    thumbnail: z.object({ path: z.string(), width: z.int(), height: z.int() }).nullable(),
  }),
);
export type SimilarImages = z.infer<typeof SimilarImages>;
