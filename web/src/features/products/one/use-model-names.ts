import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** What models are called: a function from ids to names, which says nothing while nobody knows. */
export function useModelNames(): (id: string | null) => string | null {
  const { data } = useQuery({
    queryKey: ["models", "names"],
    queryFn: async () => {
      const rows = await ask(supabase.from("models").select("id, name"));
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
    staleTime: 5 * 60_000,
  });
  return (id) => (id === null ? null : (data?.get(id) ?? null));
}
