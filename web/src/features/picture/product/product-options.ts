import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** What a product is called; null where it is gone, or not the person's to see. */
export const productTitleOptions = (id: string) =>
  queryOptions({
    queryKey: ["products", "title", id],
    queryFn: async () => {
      const found = supabase.from("products").select("title").eq("id", id).is("deleted_at", null);
      return (await ask(found.limit(1)))[0]?.title ?? null;
    },
  });

/** What a recipe is called; null where it is gone, or not the person's to see. */
export const recipeNameOptions = (slug: string) =>
  queryOptions({
    queryKey: ["recipes", "name", slug],
    queryFn: async () =>
      (await ask(supabase.from("recipes").select("name").eq("slug", slug).limit(1)))[0]?.name ?? null,
  });
