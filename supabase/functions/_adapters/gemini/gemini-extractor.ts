import { toBase64 } from "../../../../shared/base64.ts";
import type { Extractor, ExtractRequest } from "../../_core/ports/provider.ts";
import { nonsense } from "../vendors/ask-vendor.ts";
import { longestReading } from "../vendors/longest-reading.ts";
import { orSpoiled } from "../vendors/or-spoiled.ts";
import type { GeminiClient } from "./gemini-client.ts";
import { emptyAnswer, gemini } from "./gemini-failure.ts";
import { geminiSchema } from "./gemini-schema.ts";
import { usageOf } from "./gemini-usage.ts";
import type { Content } from "./gemini-wire.ts";

/** Reads pictures by a JSON schema. */
export function createGeminiExtractor(client: GeminiClient): Extractor {
  return {
    provider: "gemini",
    async extract(request, signal) {
      const content = await client.generateContent(request.model, bodyOf(request), signal);
      const usage = usageOf(content);
      return orSpoiled(usage, () => ({ data: dataOf(content), raw: content, usage }));
    },
  };
}

function bodyOf({ file, pattern }: ExtractRequest) {
  return {
    contents: [
      {
        role: "user",
        parts: [
          ...(file ? [{ inlineData: { mimeType: file.mime, data: toBase64(file.bytes) } }] : []),
          { text: pattern.instructions },
        ],
      },
    ],
    generationConfig: {
      responseMimeType: "application/json",
      responseJsonSchema: geminiSchema(pattern.schema),
      maxOutputTokens: longestReading,
    },
  };
}

function dataOf(content: Content): unknown {
  const candidate = content.candidates?.[0];
  if (candidate?.finishReason !== "STOP") throw emptyAnswer(content, "answer");
  const words = candidate.content?.parts?.filter(({ thought }) => !thought).map(({ text }) => text ?? "") ?? [];
  try {
    return JSON.parse(words.join(""));
  } catch (cause) {
    throw nonsense(gemini, "gave an answer that is not JSON", cause);
  }
}
