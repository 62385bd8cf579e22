import { z } from "zod";
import type { Index } from "../../_core/search/find-pictures.ts";
import type { PreviewTokens } from "../../_core/search/search-preview.ts";
import type { PersonRpc } from "./person-rpc.ts";
import type { Rpc } from "./rpc.ts";
import { Found, Rate } from "./searches.ts";

const Token = z.discriminatedUnion("status", [
  z.object({ status: z.enum(["taken", "rate_limited", "busy"]), rate: Rate }),
  z.object({ status: z.literal("closed") }),
]);

const Answer = z.discriminatedUnion("status", [
  Found,
  z.object({ status: z.literal("needs_embedding"), model: z.string() }),
  z.object({ status: z.literal("not_found") }),
  z.object({ status: z.literal("invalid_cursor") }),
]);

export function createPreviewTokens(rpc: Rpc, personRpc: PersonRpc): PreviewTokens {
  return {
    ofMember: async (session) => Token.parse(await personRpc(session, "take_preview_token", {})),
    ofVisitor: async (visitor) => Token.parse(await rpc("take_visitor_token", { visitor })),
  };
}

export function createPreviewIndex(rpc: Rpc): Index {
  return async ({ request, embedding, textOnly }) =>
    Answer.parse(
      await rpc("preview_search", {
        request,
        embedding: embedding ? JSON.stringify(embedding.vector) : null,
        embedded_by: embedding?.model ?? null,
        text_only: textOnly,
      }),
    );
}
