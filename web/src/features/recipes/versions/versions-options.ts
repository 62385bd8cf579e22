import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { recipesKey } from "../read-recipes.ts";
import type { Recipe } from "../recipe.ts";
import type { Content } from "./content.ts";

export interface Version {
  readonly number: number;
  readonly content: Content;
  readonly created_by: string | null;
  readonly created_at: string;
}

/** So many are read; older ones are read when somebody asks for them. */
export const versionsStep = 20;

/** The versions of a recipe, the newest first. */
export const versionsOptions = ({ id, version }: Pick<Recipe, "id" | "version">, count: number) =>
  queryOptions({
    // What was, never changes: there is more only where the recipe has a new number.
    queryKey: [...recipesKey, "versions", id, version, count],
    queryFn: async () => {
      const versions = supabase
        .from("recipe_versions")
        .select("number, content, created_by, created_at")
        .eq("recipe_id", id);
      return (await ask(versions.order("number", { ascending: false }).limit(count))) as unknown as Version[];
    },
  });
