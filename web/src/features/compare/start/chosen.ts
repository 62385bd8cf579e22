import type { Catalog } from "../../making/catalog/catalog.ts";
import { modelsFor } from "../../making/catalog/choice.ts";
import { type ImageModel, obstacleOf } from "../../making/catalog/image-model.ts";
import type { Recipe } from "../../making/catalog/recipes.ts";
import type { Draft } from "./draft.ts";

/** The models that are compared: those chosen, else the first two that can be used. */
export function modelsOf({ modelIds }: Draft, catalog: Catalog): ImageModel[] {
  if (!catalog.isModelChoiceShown) return [];
  const now = new Date();
  const usable = modelsFor(catalog, "generate").filter((model) => obstacleOf(model, catalog.providers, now) === null);
  return modelIds === null
    ? usable.slice(0, 2)
    : modelIds.flatMap((id) => usable.find((model) => model.id === id) ?? []);
}

/** The chosen recipes that are there. */
export function recipesOf({ from, styles, templates }: Draft, catalog: Catalog): Recipe[] {
  const all = from === "styles" ? catalog.styles : catalog.templates;
  return (from === "styles" ? styles : templates).flatMap((slug) => all.find((recipe) => recipe.slug === slug) ?? []);
}
