import { useQuery } from "@tanstack/react-query";
import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";

/** How often pictures of a recipe were compared, and how often one of them was the best. */
export interface Wins {
  readonly pictures: number;
  readonly wins: number;
}

interface Counted extends Wins {
  readonly recipe_slug: string | null;
  readonly style_slug: string | null;
}

/** Sums up by recipe, whichever model made the pictures. A style counts as well where a template was made in it. */
export function winsByRecipe(counted: readonly Counted[]): Map<string, Wins> {
  const sums = new Map<string, Wins>();
  for (const { recipe_slug, style_slug, pictures, wins } of counted) {
    for (const slug of new Set([recipe_slug, style_slug])) {
      if (slug === null) continue;
      const sum = sums.get(slug) ?? { pictures: 0, wins: 0 };
      sums.set(slug, { pictures: sum.pictures + pictures, wins: sum.wins + wins });
    }
  }
  return sums;
}

/** The wins of recipes by their slugs, as far as the person may know of them; undefined until they are known. */
export function useWins(): ReadonlyMap<string, Wins> | undefined {
  const { data } = useQuery({
    queryKey: ["wins"],
    queryFn: async () => (await ask(supabase.rpc("read_wins"))) as unknown as Counted[],
    select: winsByRecipe,
  });
  return data;
}
