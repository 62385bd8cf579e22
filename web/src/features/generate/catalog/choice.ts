import type { FormValues } from "../form/values.ts";
import type { Catalog } from "./catalog.ts";
import { type ImageModel, type Operation, obstacleOf } from "./image-model.ts";

/** How many models may make the same side by side. */
export const mostModels = 4;

/** How many may stand in line for when one fails. */
export const mostFallbacks = 5;

type Choosing = Pick<FormValues, "model_ids" | "operation" | "fallback_model_ids" | "transparent">;

/** The models that can do it at all, the usual one first, then in the order in which they are preferred. */
export function modelsFor({ models, defaultModelId }: Catalog, operation: Operation): ImageModel[] {
  const able = models.filter((model) => model.operations.includes(operation));
  return [...able.filter(({ id }) => id === defaultModelId), ...able.filter(({ id }) => id !== defaultModelId)];
}

/** The models that a form comes to: those chosen as far as they can do it, else the usual one, else the first that can. */
export function chosenModels(
  catalog: Catalog,
  { model_ids, operation }: Pick<FormValues, "model_ids" | "operation">,
): ImageModel[] {
  const able = modelsFor(catalog, operation);
  const chosen = model_ids.flatMap((id) => able.find((model) => model.id === id) ?? []);
  if (chosen.length > 0) return chosen;
  const usual = able.find(
    (model) => model.id === catalog.defaultModelId || obstacleOf(model, catalog.providers, new Date()) === null,
  );
  return usual ? [usual] : [];
}

/** The models that could stand in line for when one fails: they must be able to do the same. */
export function possibleFallbacks(catalog: Catalog, values: Choosing): ImageModel[] {
  const taken = chosenModels(catalog, values);
  const isSeeThrough = values.transparent && allCan(taken, "transparent");
  return modelsFor(catalog, values.operation).filter(
    (model) => !taken.includes(model) && (!isSeeThrough || model.features.includes("transparent")),
  );
}

/** The models that do stand in line, in their order. */
export function chosenFallbacks(catalog: Catalog, values: Choosing): ImageModel[] {
  const possible = possibleFallbacks(catalog, values);
  return values.fallback_model_ids.flatMap((id) => possible.find((model) => model.id === id) ?? []);
}

/** What all of them can: nothing where there are none. */
const inCommon = (models: readonly ImageModel[], partsOf: (model: ImageModel) => readonly string[]): string[] =>
  models.length === 0
    ? []
    : partsOf(models[0]!).filter((part) => models.every((model) => partsOf(model).includes(part)));

/** The sizes that all of them make, in the order of the first. */
export const commonSizes = (models: readonly ImageModel[]): string[] => inCommon(models, ({ sizes }) => sizes);

/** The levels of quality that all of them have. */
export const commonQualities = (models: readonly ImageModel[]): string[] =>
  inCommon(models, ({ qualities }) => qualities);

/** The level that all of them take when none is chosen; null where they differ. */
export function usualQuality(models: readonly ImageModel[]): string | null {
  const [first, ...others] = new Set(models.map(({ usualQuality }) => usualQuality));
  return others.length === 0 ? (first ?? null) : null;
}

/** Whether all of them can do it. */
export const allCan = (models: readonly ImageModel[], feature: string): boolean =>
  models.length > 0 && models.every(({ features }) => features.includes(feature));

/** The size that a form comes to: undefined where each model takes its own first one. */
export function sizeOf(models: readonly ImageModel[], chosen: string): string | undefined {
  const sizes = commonSizes(models);
  return sizes.includes(chosen) ? chosen : sizes[0];
}
