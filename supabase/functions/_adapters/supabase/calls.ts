import { z } from "zod";
import type { Calls } from "../../_core/ports/calls.ts";
import { claimOf } from "./jobs.ts";
import type { Rpc } from "./rpc.ts";

const Begun = z.object({ repeated: z.boolean(), result: z.unknown() }).nullable();

export function createCalls(rpc: Rpc): Calls {
  return {
    async begin(job, provider, modelId) {
      const begun = Begun.parse(await rpc("begin_call", { ...claimOf(job), provider, model_id: modelId }));
      return begun && { repeated: begun.repeated, result: begun.result ?? null };
    },
    async charge(job, provider, modelId, usage, result) {
      await rpc("record_charge", {
        job_id: job.id,
        provider,
        request_id: usage.requestId ?? job.id,
        model_id: modelId,
        images: usage.images ?? null,
        input_tokens: usage.inputTokens ?? null,
        output_tokens: usage.outputTokens ?? null,
        result,
      });
    },
  };
}
