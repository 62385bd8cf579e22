import type { z } from "zod";
import { writeAddress } from "./address.ts";
import type { Contract, InputOf, OutputOf } from "./contract.ts";
import { writePath } from "./contract-path.ts";
import { AppError, Problem } from "./problems.ts";

interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

export interface ClientOptions {
  /** Address of the Supabase project. */
  readonly url: string;
  /** Sent with every call, such as `{ "x-api-key": key }`. */
  readonly headers?: Record<string, string>;
  readonly fetch: (
    url: string,
    init: { method: string; headers: Record<string, string>; body?: string },
  ) => Promise<Answer>;
}

/** What a call wishes besides its input, where the contract says that it is listened to. */
export interface CallOptions {
  /** For 24 hours the same call under this name is done once, and answered alike: 1 to 255 printable characters. */
  readonly idempotencyKey?: string;
  /** Seconds that the answer may wait for what it tells of, 25 at most; without it the answer comes at once. */
  readonly wait?: number;
}

export interface Client {
  /** Throws the `AppError` that the function answered, or `provider_invalid` for an answer that is not of the contract. */
  call<C extends Contract>(contract: C, input: InputOf<C>, options?: CallOptions): Promise<OutputOf<C>>;
}

/** Calls Larder's functions by contract. */
export function createClient({ url, headers = {}, fetch }: ClientOptions): Client {
  return {
    async call<C extends Contract>(contract: C, input: InputOf<C>, options: CallOptions = {}) {
      const { path, rest } = writePath(contract.name, input as object);
      const hasBody = contract.method !== "GET";
      const query = hasBody ? "" : writeAddress(rest);
      const answer = await fetch(`${url}/functions/v1/${path}${query && `?${query}`}`, {
        method: contract.method,
        headers: {
          ...headers,
          accept: contract.answersText ? "*/*" : "application/json",
          ...(hasBody && { "content-type": "application/json" }),
          ...wishHeaders(options),
        },
        ...(hasBody && { body: JSON.stringify(rest) }),
      });
      const text = await answer.text();
      const isText = contract.answersText && answer.status < 400;
      const body = isText ? { text, content_type: answer.headers.get("content-type") } : readJson(text);
      const output = (contract.output as z.ZodType<OutputOf<C>>).safeParse(body);
      if (output.success && (answer.status < 400 || contract.name === "health")) return output.data;
      throw problemOf(body, answer);
    },
  };
}

const wishHeaders = ({ idempotencyKey, wait }: CallOptions): Record<string, string> => ({
  ...(idempotencyKey !== undefined && { "idempotency-key": idempotencyKey }),
  ...(wait !== undefined && { prefer: `wait=${wait}` }),
});

/** Undefined for what is no JSON: a gateway's page, half an answer. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemOf(body: unknown, { status, headers }: Answer): AppError {
  const problem = Problem.safeParse(body);
  if (!problem.success) {
    return new AppError("provider_invalid", { detail: `Cannot read the answer: status ${status}`, cause: body });
  }
  const { code, detail, errors, request_id } = problem.data;
  const retryAfter = Number(headers.get("retry-after") ?? Number.NaN);
  return new AppError(code, {
    ...(detail && { detail }),
    ...(errors && { errors }),
    ...(Number.isFinite(retryAfter) && { retryAfter }),
    requestId: request_id,
  });
}
