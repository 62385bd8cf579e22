import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { Filling } from "./desk-messages.ts";

export interface RowRecipe extends Filling {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly category: string | null;
  readonly model_ids: readonly string[];
}

export interface RowModel {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  /** A day. */
  readonly retires_on: string | null;
  readonly enabled_at: string | null;
}

interface Choices {
  readonly recipes: readonly RowRecipe[];
  readonly models: readonly RowModel[];
  readonly isModelChoiceShown: boolean;
}

async function readChoices(): Promise<Choices> {
  const [recipes, models, settings] = await Promise.all([
    ask(
      supabase
        .from("recipes")
        .select("slug, name, description, category, prompt, fields, overlays, model_ids")
        .eq("kind", "template")
        .eq("operation", "generate")
        .is("archived_at", null)
        .order("name")
        .order("id"),
    ),
    ask(
      supabase
        .from("models")
        .select("id, name, provider, retires_on, enabled_at, finishes_later")
        .eq("kind", "make")
        .contains("operations", ["generate"])
        .order("place")
        .order("id"),
    ),
    ask(supabase.from("settings").select("model_choice_shown, finishing_later_allowed").single()),
  ]);
  return {
    // The database takes no recipe whose fields are no fields.
    recipes: recipes as unknown as readonly RowRecipe[],
    models: models.filter(({ finishes_later }) => settings.finishing_later_allowed || !finishes_later),
    isModelChoiceShown: settings.model_choice_shown,
  };
}

/** The recipes that rows can fill, and the models that can make them. */
export const choicesOptions = queryOptions({
  queryKey: ["recipes", "rows"],
  queryFn: readChoices,
  staleTime: 5 * 60_000,
});
