import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** Requests a minute of a key that is made without a rate, as the settings say. */
export const defaultRateOptions = queryOptions({
  queryKey: ["keys", "default-rate"],
  queryFn: async () =>
    (await ask(supabase.from("settings").select("key_rate_per_minute").single())).key_rate_per_minute,
});
