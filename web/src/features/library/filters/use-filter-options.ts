import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

interface FilterOptions {
  readonly styles: readonly { readonly slug: string; readonly name: string }[];
  readonly providers: readonly string[];
}

const none: FilterOptions = { styles: [], providers: [] };

/** What there is to filter by. Nothing as long as it is not known: what is typed by hand works all the same. */
export function useFilterOptions(): FilterOptions {
  const { data = none } = useQuery({
    queryKey: ["recipes", "filter-options"],
    queryFn: async () => {
      const [styles, models] = await Promise.all([
        ask(supabase.from("recipes").select("slug, name").eq("kind", "style").order("name")),
        ask(supabase.from("models").select("provider").eq("kind", "make").order("provider")),
      ]);
      return {
        styles,
        providers: [...new Set(models.map(({ provider }) => provider))],
      };
    },
    staleTime: 10 * 60_000,
  });
  return data;
}
