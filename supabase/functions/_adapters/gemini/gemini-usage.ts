import type { Usage } from "../../_core/ports/provider.ts";
import type { Content } from "./gemini-wire.ts";

/** What a call used. Tokens of pictures that went in cost as much as those of text, so they are counted together. */
export function usageOf({ usageMetadata, responseId }: Content): Usage {
  const requestId = responseId ?? null;
  // Without a word of what went in nothing is told.
  if (usageMetadata?.promptTokenCount === undefined) return { requestId, raw: usageMetadata ?? null };
  const { promptTokenCount, candidatesTokenCount = 0, thoughtsTokenCount = 0 } = usageMetadata;
  return {
    requestId,
    inputTokens: promptTokenCount,
    outputTokens: candidatesTokenCount + thoughtsTokenCount,
    raw: usageMetadata,
  };
}
