import { createClient } from "@supabase/supabase-js";
import { createRpc, type Rpc } from "../rpc.ts";
import { workerFunctions } from "./worker-functions.ts";

interface RpcCall {
  readonly name: string;
  readonly body: Record<string, unknown>;
}

/**
 * Supabase's client before a PostgREST that answers what a test says, and that finds a function as the real one does:
 * by the schema, the name and the names of all its parameters.
 */
export function fakePostgrest(answer: (call: RpcCall) => Response | unknown): { rpc: Rpc; calls: RpcCall[] } {
  const calls: RpcCall[] = [];
  const client = createClient("https://larder.test", "sb_secret_test", {
    auth: { persistSession: false, autoRefreshToken: false },
    global: {
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const name = new URL(request.url).pathname.replace("/rest/v1/rpc/", "");
        const body = JSON.parse(await request.text()) as Record<string, unknown>;
        calls.push({ name, body });
        const isWorker = request.method === "POST" && request.headers.get("content-profile") === "worker";
        if (request.headers.get("apikey") !== "sb_secret_test") return refusal(401, "PGRST301", "No key");
        if (!isWorker || !fits(name, Object.keys(body))) {
          return refusal(
            404,
            "PGRST202",
            `Could not find the function worker.${name}(${Object.keys(body).join(", ")})`,
          );
        }
        const told = answer({ name, body });
        return told instanceof Response ? told : Response.json(told ?? null);
      },
    },
  });
  return { rpc: createRpc(client), calls };
}

function fits(name: string, given: string[]): boolean {
  const wanted = workerFunctions.get(name);
  return (
    wanted !== undefined &&
    given.every((parameter) => wanted.parameters.includes(parameter)) &&
    wanted.required.every((parameter) => given.includes(parameter))
  );
}

/** An error as PostgREST tells it. */
export const refusal = (status: number, code: string, message: string, details: string | null = null) =>
  Response.json({ code, message, details, hint: null }, { status });
