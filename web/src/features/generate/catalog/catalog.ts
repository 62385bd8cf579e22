import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { ImageModel } from "./image-model.ts";
import { type Recipe, readTokens } from "./recipes.ts";

/** What the form offers. */
export interface Catalog {
  readonly styles: readonly Recipe[];
  readonly templates: readonly Recipe[];
  readonly models: readonly ImageModel[];
  /** The model that is taken when none is chosen. */
  readonly defaultModelId: string;
  readonly isModelChoiceShown: boolean;
}

/** The model that a choice comes to. */
export const modelOf = ({ models, defaultModelId }: Catalog, chosen: string): ImageModel | undefined =>
  models.find(({ id }) => id === (chosen || defaultModelId));

async function readCatalog(): Promise<Catalog> {
  const [recipes, models, settings] = await Promise.all([
    ask(
      supabase
        .from("recipes")
        .select("id, slug, name, kind, category, prompt, tokens")
        .eq("operation", "generate")
        .order("name")
        .order("id"),
    ),
    ask(supabase.from("models").select("*").eq("kind", "make").order("provider").order("id")),
    ask(supabase.from("settings").select("image_model_id, model_choice_shown, finishing_later_allowed").single()),
  ]);
  // The database would refuse the others.
  const offered = models.filter((model) => settings.finishing_later_allowed || !model.finishes_later);
  const read = recipes.map((recipe): Recipe => ({ ...recipe, tokens: readTokens(recipe.tokens) }));
  return {
    styles: read.filter(({ kind }) => kind === "style"),
    templates: read.filter(({ kind }) => kind === "template"),
    models: offered.map((model) => ({
      id: model.id,
      name: model.name,
      provider: model.provider,
      finishesLater: model.finishes_later,
      sizes: model.sizes,
      usdPerImage: Number(model.usd_per_image),
      secondsPerImage: model.seconds_per_image,
      retiresOn: model.retires_on,
      successorId: model.successor_id,
      isEnabled: model.enabled_at !== null,
    })),
    defaultModelId: settings.image_model_id,
    isModelChoiceShown: settings.model_choice_shown,
  };
}

export const useCatalog = () =>
  useQuery({ queryKey: ["recipes", "catalog"], queryFn: readCatalog, staleTime: 5 * 60_000 });
