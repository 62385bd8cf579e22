import { countLookedAt } from "../references/looked-at.ts";
import type { MakingValues } from "../values.ts";
import type { Catalog } from "./catalog.ts";
import { type ImageModel, type Operation, obstacleOf } from "./image-model.ts";
import { preferencesOf, type Recipes } from "./preferences.ts";

/** How many models may make the same side by side. */
export const mostModels = 4;

/** How many may stand in line for when one fails. */
export const mostFallbacks = 5;

type Choosing = Recipes & Pick<MakingValues, "model_ids">;

/** The models that can do it at all, the usual one first, then in the order in which they are preferred. */
export function modelsFor({ models, defaultModelId }: Catalog, operation: Operation): ImageModel[] {
  const able = models.filter((model) => model.operations.includes(operation));
  return [...able.filter(({ id }) => id === defaultModelId), ...able.filter(({ id }) => id !== defaultModelId)];
}

/** The model that is taken when none is chosen: the first that the recipe prefers, the settings' one, or the first that can. */
export function usualModel(catalog: Catalog, values: Recipes): ImageModel | undefined {
  const able = modelsFor(catalog, values.operation);
  const canBeUsed = (model: ImageModel) => obstacleOf(model, catalog.providers, new Date()) === null;
  const preferred = preferencesOf(values, catalog).modelIds.flatMap(
    (id) => able.find((model) => model.id === id) ?? [],
  );
  return preferred.find(canBeUsed) ?? able.find((model) => model.id === catalog.defaultModelId || canBeUsed(model));
}

/** The models that a form comes to: those chosen as far as they can do it, else the usual one. */
export function chosenModels(catalog: Catalog, values: Choosing): ImageModel[] {
  const able = modelsFor(catalog, values.operation);
  const chosen = values.model_ids.flatMap((id) => able.find((model) => model.id === id) ?? []);
  if (chosen.length > 0) return chosen;
  const usual = usualModel(catalog, values);
  return usual ? [usual] : [];
}

/** The models that could stand in line for when one fails: they must be able to do the same. */
export function possibleFallbacks(catalog: Catalog, values: MakingValues): ImageModel[] {
  const taken = chosenModels(catalog, values);
  const isSeeThrough = values.transparent && allCan(taken, "transparent");
  const lookedAt = countLookedAt(values, catalog);
  return modelsFor(catalog, values.operation).filter(
    (model) =>
      !taken.includes(model) &&
      (!isSeeThrough || model.features.includes("transparent")) &&
      (lookedAt === 0 || (model.features.includes("references") && lookedAt <= model.mostSources)),
  );
}

/** The models that do stand in line, in their order. */
export function chosenFallbacks(catalog: Catalog, values: MakingValues): ImageModel[] {
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
function usualQuality(models: readonly ImageModel[]): string | null {
  const [first, ...others] = new Set(models.map(({ usualQuality }) => usualQuality));
  return others.length === 0 ? (first ?? null) : null;
}

/** Whether all of them can do it. */
export const allCan = (models: readonly ImageModel[], feature: string): boolean =>
  models.length > 0 && models.every(({ features }) => features.includes(feature));

/** The size that a form comes to: undefined where each model takes its own first one. */
export function sizeOf(
  models: readonly ImageModel[],
  chosen: string,
  aspect: string | null = null,
): string | undefined {
  const sizes = commonSizes(models);
  return sizes.includes(chosen) ? chosen : aspect === null ? sizes[0] : nearestSize(sizes, aspect);
}

const sidesOf = (text: string, mark: string): [width: number, height: number] => {
  const [width = 1, height = 1] = text.split(mark).map(Number);
  return [width, height];
};

/** The size nearest to a shape, as the database takes it: shapes that differ by 3 % are one, then that with the pixels of the first. */
export function nearestSize(sizes: readonly string[], aspect: string): string | undefined {
  const ratioOf = (text: string, mark: string) => sidesOf(text, mark).reduce((width, height) => width / height);
  const pixelsOf = (size: string) => sidesOf(size, "x").reduce((width, height) => width * height);
  const usual = pixelsOf(sizes[0] ?? "1x1");
  const shapeFar = (size: string) => Math.trunc(Math.abs(Math.log(ratioOf(size, "x") / ratioOf(aspect, ":"))) / 0.03);
  const pixelsFar = (size: string) => Math.abs(Math.log(pixelsOf(size) / usual));
  return sizes.toSorted((one, other) => shapeFar(one) - shapeFar(other) || pixelsFar(one) - pixelsFar(other))[0];
}

/** The level of quality that a form comes to; null where it is each model's own. */
export function qualityOf(models: readonly ImageModel[], chosen: string, preferred: string | null): string | null {
  const qualities = commonQualities(models);
  const wanted = [chosen, preferred].find((quality) => quality && qualities.includes(quality));
  return wanted ?? usualQuality(models);
}
