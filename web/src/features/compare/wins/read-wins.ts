import { queryOptions } from "@tanstack/react-query";
import type { WinLine } from "../../../../../shared/wins.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

interface Wins {
  readonly lines: readonly WinLine[];
  /** What models and recipes are called, by id and slug. */
  readonly names: ReadonlyMap<string, string>;
}

/** How often models and recipes won, as far as the person may see. */
export const winsOptions = queryOptions({
  queryKey: ["wins"],
  queryFn: async (): Promise<Wins> => {
    const lines = (await ask(supabase.rpc("read_wins"))) as unknown as readonly WinLine[];
    const slugs = [
      ...new Set(lines.flatMap(({ recipe_slug, style_slug }) => [recipe_slug ?? [], style_slug ?? []].flat())),
    ];
    const [models, recipes] = await Promise.all([
      ask(supabase.from("models").select("id, name").eq("kind", "make")),
      slugs.length > 0 ? ask(supabase.from("recipes").select("slug, name").in("slug", slugs)) : [],
    ]);
    const named = [
      ...models.map(({ id, name }) => [id, name] as const),
      ...recipes.map(({ slug, name }) => [slug, name] as const),
    ];
    return { lines, names: new Map(named) };
  },
});
