import { chosenModels, usualModel } from "../catalog/choice.ts";
import type { ImageModel } from "../catalog/image-model.ts";
import { preferencesOf } from "../catalog/preferences.ts";
import { useMaking } from "../making-place.ts";
import { countLookedAt } from "../references/looked-at.ts";
import { ModelsChoice } from "./models-choice.tsx";

/** Which models make the pictures: the usual one where none is chosen. */
export function ModelsField() {
  const { values, set, faultAt, catalog } = useMaking();
  function choose(models: readonly ImageModel[]) {
    // One is always chosen; the usual one alone is what a form stands for that leaves it open.
    const isUsual = models.length === 0 || (models.length === 1 && models[0] === usualModel(catalog, values));
    set("model_ids", isUsual ? [] : models.map(({ id }) => id));
  }
  return (
    <ModelsChoice
      catalog={catalog}
      operation={values.operation}
      chosen={chosenModels(catalog, values)}
      preferred={preferencesOf(values, catalog).modelIds}
      lookedAt={countLookedAt(values, catalog)}
      fault={faultAt("model_ids")}
      onChange={choose}
    />
  );
}
