import { z } from "zod";
import type { Contract } from "../../../../shared/contract.ts";
import { Problem, problems } from "../../../../shared/problems.ts";
import { type Call, type EndpointOptions, type EndpointServices, endpoint } from "../endpoint.ts";

/** A contract to try the endpoint with. */
export const greet = {
  name: "greet",
  method: "POST",
  input: z.strictObject({ name: z.string().trim().min(1), times: z.int().min(1).max(3).default(1) }),
  output: z.object({ text: z.string(), took_ms: z.number() }),
} as const satisfies Contract;

/** The API key of every request. */
export const key = "lk_a-key-that-nobody-may-read";
export const requestId = "request-0001";

export type Options = EndpointOptions<typeof greet>;

/** The endpoint `greet`, what it logged and what it handled. */
export function serve(options: Partial<Options> = {}, services: Partial<EndpointServices> = {}) {
  const lines: Record<string, unknown>[] = [];
  const calls: { input: unknown; call: Call }[] = [];
  const handler = endpoint(
    greet,
    {
      audience: "key",
      handle: async (input, call) => {
        calls.push({ input, call });
        return { text: `Hello ${input.name}`.repeat(input.times), took_ms: calls.length };
      },
      ...options,
    },
    {
      secrets: { secretKey: "the-secret-key", ringSecret: "the-ring-secret" },
      corsOrigins: async () => "*",
      log: (line) => lines.push(line),
      ...services,
    },
  );
  const send = (init: RequestInit = {}) =>
    handler(
      new Request("http://larder.test/functions/v1/greet", {
        method: "POST",
        body: init.method && init.method !== "POST" ? null : JSON.stringify({ name: "Ada" }),
        ...init,
        headers: { "x-api-key": key, "x-request-id": requestId, ...(init.headers as Record<string, string>) },
      }),
    );
  return { handler, send, lines, calls };
}

/** The problem document of a response. Throws where the two disagree, or where the document is not one. */
export async function problemOf(response: Response): Promise<Problem> {
  const problem = Problem.strict().parse(await response.json());
  const { status, title } = problems[problem.code];
  const told = [problem.status, problem.title, problem.request_id, "application/problem+json"];
  const meant = [status, title, ...["x-request-id", "content-type"].map((name) => response.headers.get(name))];
  if (response.status !== status || told.join() !== meant.join()) throw new Error(`${told} is not ${meant}`);
  return problem;
}

/** A handler that fails. */
export const failing = (error: unknown): Partial<Options> => ({
  handle: async () => {
    throw error;
  },
});
