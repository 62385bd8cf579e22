import { referenceStrings as strings } from "../../../strings/making-references.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { chosenModels, modelsFor } from "../catalog/choice.ts";
import { obstacleOf } from "../catalog/image-model.ts";
import { blindnessOf } from "../models/blindness.ts";
import { countLookedAt } from "../references/looked-at.ts";
import type { MakingValues } from "../values.ts";

/** That chosen models cannot look at the pictures, and which ones can; the database would refuse it too. */
export function referenceFault(values: MakingValues, catalog: Catalog): string | null {
  const lookedAt = countLookedAt(values, catalog);
  const blind = chosenModels(catalog, values).filter((model) => blindnessOf(model, lookedAt));
  if (blind.length === 0) return null;
  const able = modelsFor(catalog, values.operation).filter(
    (model) => !blindnessOf(model, lookedAt) && !obstacleOf(model, catalog.providers, new Date()),
  );
  const [blindNames, ableNames] = [blind, able].map((models) => models.map(({ name }) => name));
  return strings.blind(blindNames ?? [], ableNames ?? []);
}
