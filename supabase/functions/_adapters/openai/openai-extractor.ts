import type { z } from "zod";
import { toBase64 } from "../../../../shared/base64.ts";
import type { PictureFile } from "../../_core/ports/picture.ts";
import type { Extractor, ExtractRequest, Usage } from "../../_core/ports/provider.ts";
import { nonsense, refusal, truncation } from "../vendors/ask-vendor.ts";
import { longestReading } from "../vendors/longest-reading.ts";
import { orSpoiled } from "../vendors/or-spoiled.ts";
import type { OpenAIClient } from "./openai-client.ts";
import { openai } from "./openai-failure.ts";
import { Completion } from "./openai-wire.ts";
import { strictSchema } from "./strict-schema.ts";

/** Reads pictures by a strict JSON schema, over chat completions, which compatible servers have too. */
export function createOpenAIExtractor(client: OpenAIClient): Extractor {
  return {
    provider: "openai",
    async extract(request, signal) {
      const asked = { model: request.model, doing: "read pictures" };
      const { body, requestId } = await client.post("chat/completions", sentOf(request), Completion, asked, signal);
      const { prompt_tokens: inputTokens, completion_tokens: outputTokens } = body.usage ?? {};
      const usage: Usage = {
        requestId: requestId ?? body.id ?? null,
        ...(inputTokens === undefined ? {} : { inputTokens }),
        ...(outputTokens === undefined ? {} : { outputTokens }),
        raw: body.usage ?? null,
      };
      return orSpoiled(usage, () => ({ data: dataOf(body), raw: body, usage }));
    },
  };
}

function sentOf({ model, file, pattern }: ExtractRequest) {
  return {
    model,
    messages: [
      { role: "system", content: pattern.instructions },
      { role: "user", content: [file ? pictureOf(file) : { type: "text", text: "Begin." }] },
    ],
    response_format: {
      type: "json_schema",
      json_schema: { name: pattern.name, strict: true, schema: strictSchema(pattern.schema) },
    },
    max_completion_tokens: longestReading,
  };
}

function pictureOf({ mime, bytes }: PictureFile) {
  return { type: "image_url", image_url: { url: `data:${mime};base64,${toBase64(bytes)}`, detail: "auto" } };
}

/** Three answers are none: a refusal in words, one that was cut off, and one that a filter took away. */
function dataOf({ choices }: z.output<typeof Completion>): unknown {
  const [choice] = choices;
  if (!choice) throw nonsense(openai, "answered with nothing");
  const { message, finish_reason: reason } = choice;
  if (message.refusal) throw refusal(openai, message.refusal);
  if (reason === "content_filter") throw refusal(openai, "its filter took the answer away");
  if (reason === "length") throw truncation(openai);
  try {
    return JSON.parse(message.content ?? "");
  } catch (cause) {
    throw nonsense(openai, "gave an answer that is not JSON", cause);
  }
}
