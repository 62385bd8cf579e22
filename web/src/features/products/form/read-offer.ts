import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** A scene that a product can be set into. */
export interface OfferedScene {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly operation: string;
  readonly aspect: string | null;
  readonly category: string | null;
  readonly description: string;
  /** What is made unless something else is said: the account's own words, or those of the recipe. */
  readonly words: string;
  /** Nobody's own: it came with the library. */
  readonly isShared: boolean;
}

export interface OfferedModel {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly operations: readonly string[];
  /** What a picture costs at most, in its usual quality. */
  readonly usd: string;
}

/** What a product can be made with. */
export interface Offer {
  readonly scenes: readonly OfferedScene[];
  /** Who makes scenes. */
  readonly models: readonly OfferedModel[];
  /** Who removes backgrounds. */
  readonly removers: readonly OfferedModel[];
  /** What the account has removers told. */
  readonly removalWords: string;
  readonly isModelChoiceShown: boolean;
}

/** Stands for the removal among the scenes whose words an account has of its own. */
const removal = "removal";

async function readOffer(personId: string): Promise<Offer> {
  const [recipes, own, models, levels, settings] = await Promise.all([
    ask(
      supabase
        .from("recipes")
        .select("id, slug, name, kind, operation, aspect, category, description, prompt, owner_id")
        .eq("operation", "scene")
        .is("archived_at", null)
        .order("name")
        .order("id"),
    ),
    ask(supabase.from("scene_prompts").select("recipe, prompt").eq("owner_id", personId)),
    ask(
      supabase
        .from("models")
        .select("id, name, provider, operations, finishes_later, retires_on, usd_per_image::text")
        .eq("kind", "make")
        .not("enabled_at", "is", null)
        .order("place")
        .order("id"),
    ),
    // A model without levels has one row of its price, which names none.
    ask(supabase.from("model_qualities").select("model_id, high_usd::text").or("usual.eq.true,quality.is.null")),
    ask(supabase.from("settings").select("model_choice_shown, finishing_later_allowed").single()),
  ]);
  const wordsOf = new Map(own.map(({ recipe, prompt }) => [recipe, prompt]));
  const priceOf = new Map(levels.map(({ model_id, high_usd }) => [model_id, high_usd]));
  const usable = models
    .filter(
      ({ finishes_later, retires_on }) =>
        (settings.finishing_later_allowed || !finishes_later) &&
        (retires_on === null || new Date(retires_on) > new Date()),
    )
    .map(({ id, name, provider, operations, usd_per_image }) => ({
      id,
      name,
      provider,
      operations,
      usd: priceOf.get(id) ?? usd_per_image,
    }));
  return {
    scenes: recipes.map(({ prompt, owner_id, ...recipe }) => ({
      ...recipe,
      words: wordsOf.get(recipe.slug) ?? prompt,
      isShared: owner_id === null,
    })),
    models: usable.filter(({ operations }) => operations.includes("generate")),
    removers: usable.filter(({ operations }) => operations.includes("remove_background")),
    removalWords: wordsOf.get(removal) ?? "",
    isModelChoiceShown: settings.model_choice_shown,
  };
}

export const offerOptions = (personId: string) =>
  queryOptions({
    queryKey: ["recipes", "scenes", personId],
    queryFn: () => readOffer(personId),
    // What is offered changes seldom; recipes and words that do are asked for anew where they are changed.
    staleTime: 60_000,
  });
