import { z } from "zod";
import type { QueryEmbeddingPorts } from "../../_core/search/query-embedding.ts";
import type { PersonRpc } from "./person-rpc.ts";
import type { Rpc } from "./rpc.ts";
import { Rate } from "./searches.ts";

const Answer = z.object({
  status: z.enum(["cached", "needs_embedding", "rate_limited"]),
  model: z.string(),
  rate: Rate,
});

export function createQueryEmbeddings(rpc: Rpc, personRpc: PersonRpc): Pick<QueryEmbeddingPorts, "requestAs" | "keep"> {
  return {
    requestAs: async (session, query) => Answer.parse(await personRpc(session, "request_query_embedding", { query })),
    keep: async (query, model, vector) => {
      await rpc("keep_query_embedding", { query, model_id: model, embedding: JSON.stringify(vector) });
    },
  };
}
