import type { SupabaseClient } from "@supabase/supabase-js";
import { AppError, type ProblemCode } from "../../../../shared/problems.ts";
import { isField, type Refusal, withoutValues } from "./without-values.ts";

// biome-ignore lint/suspicious/noExplicitAny: a client of every schema; what the schema `worker` says is checked by zod.
type AnyClient = SupabaseClient<any, any, any>;

/** Calls a function of the schema `worker`. */
export type Rpc = (name: string, parameters: Record<string, unknown>) => Promise<unknown>;

/**
 * Throws `AppError`: what SQL refused as its code says, anything else `database_unavailable`. Letters that Postgres cannot
 * hold are left out: a vendor's answer may have them, and must be kept and booked all the same.
 */
export function createRpc(client: AnyClient): Rpc {
  return async (name, parameters) => {
    const { data, error, status } = await client.schema("worker").rpc(name, holdable(parameters));
    if (!error) return data;
    const code = codes[error.code];
    if (code) throw refusalOf(code, error);
    throw new AppError(status >= 400 && status < 500 ? "internal" : "database_unavailable", {
      cause: withoutValues(error),
    });
  };
}

/** In the words of SQL. The detail of a refused parameter may be the name of its field, or of one within it. */
function refusalOf(code: ProblemCode, error: Refusal): AppError {
  const { message, details: field } = error;
  const cause = withoutValues(error);
  if (code !== "invalid_input" || !field || !isField(field)) return new AppError(code, { detail: message, cause });
  return new AppError(code, { detail: `${field}: ${message}`, errors: [{ field, message }], cause });
}

/** Without NUL, and with U+FFFD for half a pair of surrogates. JSON writes nothing else that it was given as an escape of these. */
function holdable(parameters: Record<string, unknown>): Record<string, unknown> {
  const text = JSON.stringify(parameters);
  if (!/\\u(?:0000|d[89a-f])/i.test(text)) return parameters;
  // Each escape as a whole: of `\\u0000`, the first stands for a backslash.
  const clean = text.replace(/\\(?:u[0-9a-f]{4}|.)/gi, (written) => {
    if (written === "\\u0000") return "";
    return /^\\ud[89a-f]/i.test(written) ? "\ufffd" : written;
  });
  return JSON.parse(clean);
}

/** Codes that our SQL raises on purpose. */
const codes: Record<string, ProblemCode> = {
  "22023": "invalid_input",
  "28000": "forbidden",
  "55000": "conflict",
  P0002: "not_found",
};
