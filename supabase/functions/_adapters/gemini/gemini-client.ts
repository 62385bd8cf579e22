import type { z } from "zod";
import { askVendor, jsonOf, nonsense } from "../vendors/ask-vendor.ts";
import { failureOf, gemini } from "./gemini-failure.ts";
import { Content } from "./gemini-wire.ts";

export interface GeminiOptions {
  readonly apiKey: string;
  /** Such as `https://generativelanguage.googleapis.com`, without a slash at the end. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
}

export interface GeminiClient {
  /** Throws `model_retired` for a model that Gemini does not have. */
  generateContent(model: string, body: unknown, signal: AbortSignal): Promise<Content>;
  get<Schema extends z.ZodType>(path: string, schema: Schema, signal: AbortSignal): Promise<z.output<Schema>>;
}

/** Speaks v1beta. The key goes in a header: in the address it would stand in logs. */
export function createGeminiClient({ apiKey, baseUrl, fetch }: GeminiOptions): GeminiClient {
  async function ask<Schema extends z.ZodType>(
    path: string,
    init: RequestInit & { signal: AbortSignal },
    schema: Schema,
    model: string | null,
  ): Promise<z.output<Schema>> {
    const headers = { "x-goog-api-key": apiKey, ...(init.body ? { "content-type": "application/json" } : {}) };
    const answer = await askVendor(gemini, fetch, `${baseUrl}/v1beta/${path}`, { ...init, headers });
    const body = jsonOf(answer);
    if (answer.status >= 300) throw failureOf(answer, body, model);
    const read = schema.safeParse(body);
    if (read.success) return read.data;
    throw nonsense(gemini, "gave an answer that makes no sense", read.error);
  }

  return {
    generateContent: (model, body, signal) =>
      ask(
        `models/${encodeURIComponent(model)}:generateContent`,
        { method: "POST", body: JSON.stringify(body), signal },
        Content,
        model,
      ),
    get: (path, schema, signal) => ask(path, { method: "GET", signal }, schema, null),
  };
}
