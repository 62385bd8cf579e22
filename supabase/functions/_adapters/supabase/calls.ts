import { z } from "zod";
import type { Calls } from "../../_core/ports/calls.ts";
import type { Usage } from "../../_core/ports/provider.ts";
import { claimOf } from "./jobs.ts";
import type { Rpc } from "./rpc.ts";

const Begun = z
  .object({
    repeated: z.boolean(),
    result: z.unknown(),
    key: z.string().nullable(),
    open_seconds: z.number().nullable(),
    limited: z.boolean(),
  })
  .nullable();

export function createCalls(rpc: Rpc): Calls {
  return {
    async begin(job, { provider, modelId, mayRepeat, callbackTokenHash }) {
      const begun = Begun.parse(
        await rpc("begin_call", {
          ...claimOf(job),
          provider,
          model_id: modelId,
          callback_token_hash: callbackTokenHash,
          may_repeat: mayRepeat,
        }),
      );
      if (!begun) return null;
      const { repeated, result, key, open_seconds, limited } = begun;
      return { repeated, result: result ?? null, key, openFor: open_seconds, isLimited: limited };
    },
    async charge(job, provider, modelId, usage, result) {
      await rpc("record_charge", {
        ...claimOf(job),
        provider,
        request_id: usage.requestId,
        model_id: modelId,
        usage: usageOf(usage),
        result,
      });
    },
  };
}

/** A usage as the database prices and keeps it: what was not told is left out. */
export function usageOf(usage: Omit<Usage, "requestId">): Record<string, unknown> {
  const named = {
    images: usage.images,
    input_tokens: usage.inputTokens,
    input_image_tokens: usage.inputImageTokens,
    output_tokens: usage.outputTokens,
    seconds: usage.seconds,
    credits: usage.credits,
    usd: usage.usd,
    raw: usage.raw,
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}
