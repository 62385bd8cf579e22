import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

export interface OfferedModel {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
}

export interface OfferedRecipe {
  readonly slug: string;
  readonly name: string;
  readonly category: string | null;
  readonly kind: string;
  readonly prompt: string;
  /** As they stand in the database; what reads them brings zod along. */
  readonly fields: unknown;
  readonly overlays: unknown;
}

/** What can be compared. */
export interface Offer {
  /** The one that is taken when none is chosen comes first. */
  readonly models: readonly OfferedModel[];
  readonly styles: readonly OfferedRecipe[];
  readonly templates: readonly OfferedRecipe[];
  readonly isModelChoiceShown: boolean;
}

async function readOffer(): Promise<Offer> {
  const [recipes, models, settings] = await Promise.all([
    ask(
      supabase
        .from("recipes")
        .select("slug, name, kind, category, prompt, fields, overlays")
        .eq("operation", "generate")
        .is("archived_at", null)
        .order("name")
        .order("id"),
    ),
    ask(
      supabase
        .from("models")
        .select("id, name, provider, finishes_later, retires_on")
        .eq("kind", "make")
        .contains("operations", ["generate"])
        .not("enabled_at", "is", null)
        .order("place")
        .order("id"),
    ),
    ask(supabase.from("settings").select("image_model_id, model_choice_shown, finishing_later_allowed").single()),
  ]);
  const usable = models.filter(
    ({ finishes_later, retires_on }) =>
      (settings.finishing_later_allowed || !finishes_later) &&
      (retires_on === null || new Date(retires_on) > new Date()),
  );
  const isUsual = ({ id }: { readonly id: string }) => id === settings.image_model_id;
  return {
    models: [...usable.filter(isUsual), ...usable.filter((model) => !isUsual(model))],
    styles: recipes.filter(({ kind }) => kind === "style"),
    templates: recipes.filter(({ kind }) => kind === "template"),
    isModelChoiceShown: settings.model_choice_shown,
  };
}

export const offerOptions = queryOptions({
  queryKey: ["recipes", "compared"],
  queryFn: readOffer,
  staleTime: 5 * 60_000,
});
