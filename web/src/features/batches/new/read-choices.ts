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
  readonly negative_prompt: string | null;
}

export interface RowStyle {
  readonly slug: string;
  readonly name: string;
}

export interface RowModel {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  /** A day. */
  readonly retires_on: string | null;
  readonly enabled_at: string | null;
  readonly features: readonly string[];
  /** Width x height, the usual one first. */
  readonly sizes: readonly string[];
  /** From the lowest to the highest. */
  readonly qualities: readonly string[];
}

export interface Choices {
  readonly recipes: readonly RowRecipe[];
  /** Those that ask for nothing but what they are put around. */
  readonly styles: readonly RowStyle[];
  readonly models: readonly RowModel[];
  /** What makes pictures where neither the recipe nor anybody names a model. */
  readonly defaultModelId: string;
  readonly isModelChoiceShown: boolean;
}

async function readChoices(): Promise<Choices> {
  const [recipes, models, levels, settings] = await Promise.all([
    ask(
      supabase
        .from("recipes")
        .select("slug, name, kind, description, category, prompt, fields, overlays, model_ids, negative_prompt")
        .eq("operation", "generate")
        .is("archived_at", null)
        .order("name")
        .order("id"),
    ),
    ask(
      supabase
        .from("models")
        .select("id, name, provider, retires_on, enabled_at, finishes_later, features, sizes")
        .eq("kind", "make")
        .contains("operations", ["generate"])
        .order("place")
        .order("id"),
    ),
    ask(supabase.from("model_qualities").select("model_id, quality").order("model_id").order("place")),
    ask(supabase.from("settings").select("image_model_id, model_choice_shown, finishing_later_allowed").single()),
  ]);
  const levelsOf = Map.groupBy(levels, ({ model_id }) => model_id);
  return {
    // The database takes no recipe whose fields are no fields.
    recipes: recipes.filter(({ kind }) => kind === "template") as unknown as readonly RowRecipe[],
    styles: recipes.filter(({ kind, prompt }) => kind === "style" && !asksForMore(prompt)),
    models: models
      .filter(({ finishes_later }) => settings.finishing_later_allowed || !finishes_later)
      .map((model) => ({
        ...model,
        qualities: (levelsOf.get(model.id) ?? []).flatMap(({ quality }) => quality ?? []),
      })),
    defaultModelId: settings.image_model_id,
    isModelChoiceShown: settings.model_choice_shown,
  };
}

/** Whether a style has a slot besides that of what somebody asks for. */
const asksForMore = (prompt: string) => /\[(?!PROMPT[\]|])[A-Z]/.test(prompt);

/** The recipes that rows can fill, and the models that can make them. */
export const choicesOptions = queryOptions({
  queryKey: ["recipes", "rows"],
  queryFn: readChoices,
  staleTime: 5 * 60_000,
});
