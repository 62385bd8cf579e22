import { queryOptions } from "@tanstack/react-query";
import type { KeyUse } from "../../../../shared/keys.ts";
import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";

/** Searches are kept for as long. */
const days = 30;

/** The use of all keys by their ids, in the days of this browser's time zone. */
export const keyUseOptions = queryOptions({
  queryKey: ["keys", "use"],
  queryFn: async (): Promise<ReadonlyMap<string, KeyUse>> => {
    const time_zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const rows = (await ask(supabase.rpc("read_key_use", { days, time_zone }))) as unknown as KeyUse[];
    return new Map(rows.map((use) => [use.api_key_id, use]));
  },
  refetchInterval: 15_000,
});
