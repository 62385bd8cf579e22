import type { SupabaseClient } from "@supabase/supabase-js";
import { AppError, type ProblemCode } from "../../../../shared/problems.ts";

// biome-ignore lint/suspicious/noExplicitAny: a client of every schema; what the schema `worker` says is checked by zod.
type AnyClient = SupabaseClient<any, any, any>;

/** Calls a function of the schema `worker`. */
export type Rpc = (name: string, parameters: Record<string, unknown>) => Promise<unknown>;

/** Throws `AppError`: what SQL refused as its code says, anything else `database_unavailable`. */
export function createRpc(client: AnyClient): Rpc {
  return async (name, parameters) => {
    const { data, error, status } = await client.schema("worker").rpc(name, parameters);
    if (!error) return data;
    const code = codes[error.code];
    if (code) throw new AppError(code, { detail: error.message, cause: error });
    throw new AppError(status >= 400 && status < 500 ? "internal" : "database_unavailable", { cause: error });
  };
}

/** Codes that our SQL raises on purpose. */
const codes: Record<string, ProblemCode> = {
  "22023": "invalid_input",
  P0002: "not_found",
};
