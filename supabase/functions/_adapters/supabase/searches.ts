import { z } from "zod";
import { Preset } from "../../../../shared/images.ts";
import { SearchResult } from "../../../../shared/search.ts";
import type { KeyTokens, Searches } from "../../_core/search.ts";
import type { Rpc } from "./rpc.ts";

/** What a token bucket holds, as our SQL describes it. */
export const Rate = z
  .object({ limit: z.number(), remaining: z.number(), reset: z.number(), retry_after: z.number() })
  .transform(({ retry_after, ...rate }) => ({ ...rate, retryAfter: retry_after }));

export const Card = SearchResult.omit({ url: true, width: true, height: true }).extend({
  sizes: z.record(Preset, z.object({ path: z.string(), width: z.int(), height: z.int() })),
});

const refusals = [
  z.object({ status: z.literal("rate_limited"), rate: Rate }),
  z.object({ status: z.literal("unauthenticated") }),
  z.object({ status: z.literal("forbidden") }),
  z.object({ status: z.literal("wrong_origin") }),
] as const;

const Answer = z.discriminatedUnion("status", [
  z.object({ status: z.literal("ok"), rate: Rate, total: z.int(), results: z.array(Card) }),
  z.object({ status: z.literal("needs_embedding"), rate: Rate, model: z.string() }),
  ...refusals,
]);

const Taken = z.discriminatedUnion("status", [z.object({ status: z.literal("taken"), rate: Rate }), ...refusals]);

export function createSearches(rpc: Rpc): Searches {
  return async ({ key, query, limit, minScore, embedding, elapsedMs }) =>
    Answer.parse(
      await rpc("search", {
        key_hash: key.keyHash,
        origin: key.origin,
        query,
        max_results: limit,
        min_score: minScore,
        embedding: embedding ? JSON.stringify(embedding.vector) : null,
        embedded_by: embedding?.model ?? null,
        elapsed_ms: elapsedMs,
      }),
    );
}

export function createKeyTokens(rpc: Rpc): KeyTokens {
  return async ({ keyHash, origin }) =>
    Taken.parse(await rpc("take_key_token", { key_hash: keyHash, scope: "search", origin }));
}
