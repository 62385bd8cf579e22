import { generateReferenceStrings as strings } from "../../../strings/generate-references.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { chosenModels, modelsFor } from "../catalog/choice.ts";
import { obstacleOf } from "../catalog/image-model.ts";
import type { Fault } from "../form/faults.ts";
import type { FormValues } from "../form/values.ts";
import { blindnessOf } from "../models/blindness.ts";
import { countLookedAt } from "../values/looked-at.ts";

/** That chosen models cannot look at the pictures, and which ones can; the database would refuse it too. */
export function referenceFaults(values: FormValues, catalog: Catalog): Fault[] {
  const lookedAt = countLookedAt(values, catalog);
  const blind = chosenModels(catalog, values).filter((model) => blindnessOf(model, lookedAt));
  if (blind.length === 0) return [];
  const able = modelsFor(catalog, values.operation).filter(
    (model) => !blindnessOf(model, lookedAt) && !obstacleOf(model, catalog.providers, new Date()),
  );
  const [blindNames, ableNames] = [blind, able].map((models) => models.map(({ name }) => name));
  return [{ field: "reference_image_ids", message: strings.blind(blindNames ?? [], ableNames ?? []) }];
}
