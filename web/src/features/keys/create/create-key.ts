import type { CreatedKey } from "../../../../../shared/keys.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { KeyRequest } from "../form/key-form.ts";
import type { NewKey } from "./new-key.ts";

/** Makes a key. Its answer goes to whoever asks and nowhere else: it is no query and no mutation. Throws a `Failure`. */
export async function createKey({ rate_per_minute, expires_at, ...request }: KeyRequest): Promise<NewKey> {
  const { id, key } = (await ask(
    supabase.rpc("create_api_key", {
      ...request,
      ...(rate_per_minute !== null && { rate_per_minute }),
      ...(expires_at !== null && { expires_at }),
    }),
  )) as unknown as CreatedKey;
  return { id, key, name: request.name, scopes: request.scopes, allowed_origins: request.allowed_origins };
}
