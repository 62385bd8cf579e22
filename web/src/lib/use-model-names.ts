import { useQuery } from "@tanstack/react-query";
import { ask } from "./ask.ts";
import { supabase } from "./supabase.ts";

/** What a model is called; its id until that is known, and for one that is gone. */
export function useModelNames(): (id: string) => string {
  const { data } = useQuery({
    queryKey: ["models", "names"],
    queryFn: async () => {
      const models = await ask(supabase.from("models").select("id, name"));
      return new Map(models.map(({ id, name }) => [id, name]));
    },
    staleTime: 5 * 60_000,
  });
  return (id) => data?.get(id) ?? id;
}
