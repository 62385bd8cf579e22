import { z } from "zod";

/** What `read_servings` answers: where a picture was served in the last 30 days. Sites and queries are the admins' to see. */
export const Servings = z.object({
  searches: z.int(),
  last_served_at: z.string().nullable(),
  /** The busiest first. A key that is no more has no id and no name. */
  sites: z.array(
    z.object({ api_key_id: z.uuid().nullable(), name: z.string().nullable(), searches: z.int(), last_at: z.string() }),
  ),
  /** The twenty most frequent; `best_place` is 1 where the picture came first. */
  queries: z.array(z.object({ query: z.string(), searches: z.int(), last_at: z.string(), best_place: z.int() })),
});
export type Servings = z.infer<typeof Servings>;
