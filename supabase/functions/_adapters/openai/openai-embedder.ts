import type { z } from "zod";
import { fromBase64 } from "../../../../shared/base64.ts";
import type { Embedder } from "../../_core/ports/provider.ts";
import { nonsense } from "../vendors/ask-vendor.ts";
import { orSpoiled } from "../vendors/or-spoiled.ts";
import type { OpenAIClient } from "./openai-client.ts";
import { openai } from "./openai-failure.ts";
import { Embeddings } from "./openai-wire.ts";

/** Embeds texts, all in one request. Vectors travel as base64, at a quarter of the size of numbers in words. */
export function createOpenAIEmbedder(client: OpenAIClient): Embedder {
  return {
    provider: "openai",
    async embed({ model, dimensions, texts }, signal) {
      const sent = { model, input: texts, dimensions, encoding_format: "base64" };
      const asked = { model, doing: "embed texts" };
      const { body, requestId } = await client.post("embeddings", sent, Embeddings, asked, signal);
      const inputTokens = body.usage?.prompt_tokens;
      const usage = { requestId, ...(inputTokens === undefined ? {} : { inputTokens }), raw: body.usage ?? null };
      return orSpoiled(usage, () => ({ vectors: vectorsOf(body, texts.length, dimensions), usage }));
    },
  };
}

function vectorsOf({ data }: z.output<typeof Embeddings>, count: number, dimensions: number): number[][] {
  const ordered = data.toSorted((a, b) => a.index - b.index);
  if (ordered.length !== count || ordered.some(({ index }, at) => index !== at)) {
    throw nonsense(openai, `answered ${ordered.length} vectors for ${count} texts`);
  }
  return ordered.map(({ embedding }) => vectorOf(embedding, dimensions));
}

/** A server that does not know `dimensions` ignores it: vectors of another length would spoil the index. */
function vectorOf(embedding: string | readonly number[], dimensions: number): number[] {
  const vector = typeof embedding === "string" ? floatsOf(embedding) : [...embedding];
  if (vector.length !== dimensions) {
    throw nonsense(openai, `answered vectors of ${vector.length} numbers, not ${dimensions}`);
  }
  const length = Math.hypot(...vector);
  if (!Number.isFinite(length) || length === 0) throw nonsense(openai, "answered a vector that points nowhere");
  // Models of other servers do not all answer unit vectors.
  return Math.abs(length - 1) < 1e-3 ? vector : vector.map((part) => part / length);
}

function floatsOf(base64: string): number[] {
  try {
    const bytes = fromBase64(base64);
    const view = new DataView(bytes.buffer);
    return Array.from({ length: bytes.length / 4 }, (_, at) => view.getFloat32(at * 4, true));
  } catch (cause) {
    throw nonsense(openai, "answered a vector that is not base64", cause);
  }
}
