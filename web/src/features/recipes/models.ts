import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";

/** The models that make pictures, in the order in which they are preferred, those that are switched off among them. */
export const modelsOptions = queryOptions({
  queryKey: ["models", "make"],
  queryFn: () =>
    ask(supabase.from("models").select("id, name, enabled_at").eq("kind", "make").order("place").order("id")),
  staleTime: 5 * 60_000,
});

/** The levels of quality that models have, each once. */
export const qualitiesOptions = queryOptions({
  queryKey: ["models", "qualities"],
  queryFn: async () => {
    const levels = await ask(supabase.from("model_qualities").select("quality").order("place"));
    return [...new Set(levels.flatMap(({ quality }) => quality ?? []))];
  },
  staleTime: 5 * 60_000,
});
