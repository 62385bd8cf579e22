import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** The id of the newest picture that can be read; null where there is none. */
export const newestOptions = queryOptions({
  queryKey: ["images", "newest", "id"],
  queryFn: async () => {
    const ready = supabase.from("images").select("id").in("status", ["ready", "approved"]).is("deleted_at", null);
    return (await ask(ready.order("created_at", { ascending: false }).limit(1)))[0]?.id ?? null;
  },
});
