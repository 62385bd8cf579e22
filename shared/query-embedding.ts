import { z } from "zod";
import type { Contract } from "./contract.ts";
import { Query } from "./query.ts";

/**
 * Has a query embedded, so that the library can be listed by its meaning for a while. For members, with the headers that
 * supabase-js sends: the publishable key in `apikey`, the access token in `authorization`. At most 60 times a minute.
 */
export const queryEmbedding = {
  name: "query-embedding",
  method: "POST",
  input: z.strictObject({ query: Query }),
  output: z.object({
    /** The embedding model of the settings. */
    model: z.string(),
    /** It was there already: no provider was asked. */
    cached: z.boolean(),
  }),
} as const satisfies Contract;
