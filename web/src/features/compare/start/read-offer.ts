import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { fieldsOf, Overlay, RecipeField } from "../../../../../shared/recipes.ts";
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
  /** What is asked for besides the prompt. */
  readonly fields: readonly RecipeField[];
}

/** What can be compared. */
export interface Offer {
  /** The one that is taken when none is chosen comes first. */
  readonly models: readonly OfferedModel[];
  readonly styles: readonly OfferedRecipe[];
  readonly templates: readonly OfferedRecipe[];
  readonly isModelChoiceShown: boolean;
}

const Fields = z.array(RecipeField).catch([]);
const Overlays = z.array(Overlay).catch([]);

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
  const read = (wanted: string) =>
    recipes
      .filter(({ kind }) => kind === wanted)
      .map(({ slug, name, category, prompt, fields, overlays }): OfferedRecipe => {
        const all = fieldsOf({ prompt, fields: Fields.parse(fields), overlays: Overlays.parse(overlays) });
        // What a style wraps is written in the prompt.
        return { slug, name, category, fields: all.filter(({ name }) => wanted === "template" || name !== "PROMPT") };
      });
  const isUsual = ({ id }: { readonly id: string }) => id === settings.image_model_id;
  return {
    models: [...usable.filter(isUsual), ...usable.filter((model) => !isUsual(model))],
    styles: read("style"),
    templates: read("template"),
    isModelChoiceShown: settings.model_choice_shown,
  };
}

export const offerOptions = queryOptions({
  queryKey: ["recipes", "compared"],
  queryFn: readOffer,
  staleTime: 5 * 60_000,
});
