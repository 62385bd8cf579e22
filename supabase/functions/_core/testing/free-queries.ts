import type { EmbedQueryPorts } from "../search/embed-query.ts";
import { failing } from "./fake-providers.ts";
import { modelRef } from "./rows.ts";

/** Models of `words` that cost nothing, so that no book is opened for a query. */
export const freeQueries: Pick<EmbedQueryPorts, "models" | "queryCalls"> = {
  models: { find: async (id) => ({ ...modelRef(id, "words"), usdPerInputToken: "0" }) },
  queryCalls: { begin: failing(new Error("A book was opened")), charge: failing(new Error("A charge was booked")) },
};
