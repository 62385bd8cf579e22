import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { type ConfiguredProviders, useConfiguredProviders } from "../../../lib/use-configured-providers.ts";
import type { ImageModel } from "./image-model.ts";
import { imageModelOf } from "./image-model-of.ts";
import { type Recipe, recipeOf, usualStylesFirst } from "./recipes.ts";

/** What the form offers. */
export interface Catalog {
  readonly styles: readonly Recipe[];
  readonly templates: readonly Recipe[];
  /** Templates of what to change in a picture. */
  readonly changes: readonly Recipe[];
  /** In the order in which they are preferred. */
  readonly models: readonly ImageModel[];
  readonly providers: ConfiguredProviders;
  /** The model that is taken when none is chosen. */
  readonly defaultModelId: string;
  readonly isModelChoiceShown: boolean;
}

async function readCatalog(): Promise<Omit<Catalog, "providers">> {
  const [recipes, models, levels, settings] = await Promise.all([
    ask(
      supabase
        .from("recipes")
        .select(
          "id, slug, name, kind, operation, category, description, prompt, fields, overlays, negative_prompt, aspect, quality, model_ids, owner_id",
        )
        .in("operation", ["generate", "edit"])
        .is("archived_at", null)
        .order("name")
        .order("id"),
    ),
    ask(
      supabase
        .from("models")
        .select(
          `id, name, provider, finishes_later, operations, features, max_sources, sizes, seconds_per_image, retires_on,
           successor_id, enabled_at, usd_per_image::text`,
        )
        .eq("kind", "make")
        .order("place")
        .order("id"),
    ),
    ask(
      supabase
        .from("model_qualities")
        .select("model_id, quality, usual, low_usd::text, high_usd::text")
        .order("model_id")
        .order("place"),
    ),
    ask(supabase.from("settings").select("image_model_id, model_choice_shown, finishing_later_allowed").single()),
  ]);
  // The database would refuse the others.
  const offered = models.filter((model) => settings.finishing_later_allowed || !model.finishes_later);
  const levelsOf = Map.groupBy(levels, ({ model_id }) => model_id);
  const { generate = [], edit = [] } = Object.groupBy(recipes.map(recipeOf), ({ operation }) => operation);
  return {
    styles: usualStylesFirst(generate.filter(({ kind }) => kind === "style")),
    templates: generate.filter(({ kind }) => kind === "template"),
    changes: edit.filter(({ kind }) => kind === "template"),
    models: offered.map((model) => imageModelOf(model, levelsOf.get(model.id) ?? [])),
    defaultModelId: settings.image_model_id,
    isModelChoiceShown: settings.model_choice_shown,
  };
}

/** What the form offers, as soon as it is known; which providers can be used follows. */
export function useCatalog() {
  const query = useQuery({ queryKey: ["recipes", "catalog"], queryFn: readCatalog, staleTime: 5 * 60_000 });
  const providers = useConfiguredProviders();
  const { data, error, refetch } = query;
  const catalog = useMemo((): Catalog | undefined => data && { ...data, providers }, [data, providers]);
  return { catalog, error, refetch };
}
