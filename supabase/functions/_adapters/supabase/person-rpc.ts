import { createClient } from "@supabase/supabase-js";
import { AppError } from "../../../../shared/problems.ts";
import type { Session } from "../../_core/search/query-embedding.ts";
import { withoutValues } from "./without-values.ts";

/** Calls a function of the schema `public` as the person of a session, with no right besides theirs. */
export type PersonRpc = (session: Session, name: string, parameters: Record<string, unknown>) => Promise<unknown>;

/**
 * Throws `AppError`: `unauthenticated` where the token is not or no longer good, `forbidden` where the person may not,
 * what SQL refused by its words, anything else `database_unavailable`.
 */
export function createPersonRpc(url: string, send: typeof fetch): PersonRpc {
  return async ({ apiKey, accessToken }, name, parameters) => {
    const client = createClient(url, apiKey, { accessToken: async () => accessToken, global: { fetch: send } });
    const { data, error, status } = await client.rpc(name, parameters);
    if (!error) return data;
    const cause = withoutValues(error);
    if (status === 401)
      throw new AppError("unauthenticated", { detail: "This session has ended: sign in again", cause });
    if (error.code === "42501") throw new AppError("forbidden", { detail: error.message, cause });
    if (error.code === "22023") throw new AppError("invalid_input", { detail: error.message, cause });
    throw new AppError(status >= 400 && status < 500 ? "internal" : "database_unavailable", { cause });
  };
}
