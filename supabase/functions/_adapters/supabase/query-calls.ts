import { z } from "zod";
import type { QueryCalls } from "../../_core/ports/query-calls.ts";
import { usageOf } from "./calls.ts";
import type { Rpc } from "./rpc.ts";

export function createQueryCalls(rpc: Rpc): QueryCalls {
  return {
    async begin(modelId, usd) {
      return z.boolean().parse(await rpc("begin_query_call", { model_id: modelId, usd }));
    },
    async charge(provider, modelId, usage) {
      await rpc("record_query_charge", {
        provider,
        request_id: usage.requestId,
        model_id: modelId,
        usage: usageOf(usage),
      });
    },
  };
}
