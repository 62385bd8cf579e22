import type { z } from "zod";
import type { Download } from "../download/guarded-download.ts";
import { askVendor, jsonOf, nonsense } from "../vendors/ask-vendor.ts";
import { type Asked, failureOf, openai } from "./openai-failure.ts";

export interface OpenAIOptions {
  readonly apiKey: string;
  /** With the version and without a slash at the end: `https://api.openai.com/v1`, or any server that speaks the same. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  /** For servers that answer with the address of a picture. */
  readonly download: Download;
}

export interface Answered<Body> {
  readonly body: Body;
  /** OpenAI's own id of the request; null at servers that give none. */
  readonly requestId: string | null;
}

/** One that is longer than any of OpenAI's counts as none. */
export function requestIdOf(headers: Headers): string | null {
  const id = headers.get("x-request-id");
  return id && id.length <= 200 ? id : null;
}

export interface OpenAIClient {
  post<Schema extends z.ZodType>(
    path: string,
    sent: unknown,
    schema: Schema,
    asked: Asked,
    signal: AbortSignal,
  ): Promise<Answered<z.output<Schema>>>;
  get<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    asked: Asked,
    signal: AbortSignal,
  ): Promise<Answered<z.output<Schema>>>;
}

/**
 * Plain JSON requests. A search embeds its words on a cold start: loading the vendor's package for that would cost it
 * more time than asking does.
 */
export function createOpenAIClient({ apiKey, baseUrl, fetch }: Omit<OpenAIOptions, "download">): OpenAIClient {
  async function ask<Schema extends z.ZodType>(
    path: string,
    init: RequestInit & { signal: AbortSignal },
    schema: Schema,
    asked: Asked,
  ): Promise<Answered<z.output<Schema>>> {
    const headers = { authorization: `Bearer ${apiKey}`, ...(init.body ? { "content-type": "application/json" } : {}) };
    const answer = await askVendor(openai, fetch, `${baseUrl}/${path}`, { ...init, headers });
    const body = jsonOf(answer);
    if (answer.status >= 300) throw failureOf(answer, body, asked);
    const read = schema.safeParse(body);
    if (!read.success) throw nonsense(openai, "gave an answer that makes no sense", read.error);
    return { body: read.data, requestId: requestIdOf(answer.headers) };
  }

  return {
    post: (path, sent, schema, asked, signal) =>
      ask(path, { method: "POST", body: JSON.stringify(sent), signal }, schema, asked),
    get: (path, schema, asked, signal) => ask(path, { method: "GET", signal }, schema, asked),
  };
}
