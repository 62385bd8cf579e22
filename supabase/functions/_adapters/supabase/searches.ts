import { z } from "zod";
import { Preset } from "../../../../shared/images.ts";
import { search as contract, SearchResult } from "../../../../shared/search.ts";
import type { KeyTokens, Searches } from "../../_core/search/search.ts";
import type { Rpc } from "./rpc.ts";

/** What a token bucket holds, as our SQL describes it. */
export const Rate = z
  .object({ limit: z.number(), remaining: z.number(), reset: z.number(), retry_after: z.number() })
  .transform(({ retry_after, ...rate }) => ({ ...rate, retryAfter: retry_after }));

const { text_color, crop_score } = SearchResult.shape;
const CardFile = z.object({
  path: z.string(),
  width: z.int(),
  height: z.int(),
  text_color: text_color.default(null),
  crop_score: crop_score.default(null),
});

/** No word about who made a picture means a person: it was published before anybody noted that. */
export const Card = SearchResult.omit({
  url: true,
  width: true,
  height: true,
  text_color: true,
  crop_score: true,
}).extend({
  ai_generated: z.boolean().default(false),
  sizes: z.record(Preset, CardFile),
});

/** What the index answers whoever asks it, but for what it needs. */
export const Found = contract.output
  .pick({ total: true, next_cursor: true, wish_id: true, degraded: true })
  .extend({ status: z.literal("ok"), results: z.array(Card) });

/** Why a key is not let in. */
export const refusals = [
  z.object({ status: z.literal("rate_limited"), rate: Rate }),
  z.object({ status: z.literal("unauthenticated") }),
  z.object({ status: z.literal("forbidden") }),
  z.object({ status: z.literal("wrong_origin") }),
  z.object({ status: z.literal("costs_money") }),
] as const;

const Answer = z.discriminatedUnion("status", [
  Found.extend({ rate: Rate }),
  z.object({ status: z.literal("needs_embedding"), rate: Rate, model: z.string() }),
  z.object({ status: z.literal("not_found"), rate: Rate }),
  z.object({ status: z.literal("invalid_cursor"), rate: Rate }),
  ...refusals,
]);

const Taken = z.discriminatedUnion("status", [z.object({ status: z.literal("taken"), rate: Rate }), ...refusals]);

export function createSearches(rpc: Rpc): Searches {
  return async ({ key, request, embedding, textOnly, elapsedMs }) =>
    Answer.parse(
      await rpc("search", {
        key_hash: key.keyHash,
        origin: key.origin,
        request,
        embedding: embedding ? JSON.stringify(embedding.vector) : null,
        embedded_by: embedding?.model ?? null,
        elapsed_ms: elapsedMs,
        text_only: textOnly,
      }),
    );
}

export function createKeyTokens(rpc: Rpc): KeyTokens {
  return async ({ keyHash, origin }) =>
    Taken.parse(await rpc("take_key_token", { key_hash: keyHash, scope: "search", origin }));
}
