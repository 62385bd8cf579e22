import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";
import type { ApiKey } from "./api-key.ts";

const columns =
  "id, name, prefix, scopes, is_test, rate_per_minute, allowed_origins, allowed_addresses, created_at, expires_at, revoked_at, last_used_at, last_used_address";

/** All keys that somebody may see: their own, admins every one. Their use is not pushed: it is asked for while somebody looks. */
export const keysOptions = queryOptions({
  queryKey: ["keys", "list"],
  queryFn: async (): Promise<ApiKey[]> =>
    (await ask(supabase.from("api_keys").select(columns).order("created_at", { ascending: false }))).map((key) => ({
      ...key,
      last_used_address: key.last_used_address as string | null,
    })),
  refetchInterval: 15_000,
});
