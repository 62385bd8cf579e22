import { useId } from "react";
import { modelStrings as strings } from "../../../strings/generate-models.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { chosenModels, modelsFor, mostModels, usualModel } from "../catalog/choice.ts";
import { type ImageModel, obstacleOf } from "../catalog/image-model.ts";
import { preferencesOf } from "../catalog/preferences.ts";
import { useGenerateForm } from "../form/form-place.ts";
import { countLookedAt } from "../values/looked-at.ts";
import { ModelOption } from "./model-option.tsx";
import { UnavailableModels } from "./unavailable-models.tsx";

/** Which models make the pictures, side by side. Where the settings hide the choice only what is wrong with it is shown. */
export function ModelsField() {
  const { values, set, faultAt, catalog } = useGenerateForm();
  const helpId = useId();
  const fault = faultAt("model_ids");
  const models = modelsFor(catalog, values.operation);
  if (models.length === 0) return <p className="text-sm text-bad">{strings.none[values.operation]}</p>;

  const chosen = chosenModels(catalog, values);
  const usual = usualModel(catalog, values);
  const lookedAt = countLookedAt(values, catalog);
  const preferred = preferencesOf(values, catalog).modelIds;
  const now = new Date();
  const isChoice = (model: ImageModel) =>
    chosen.includes(model) || (catalog.providers !== undefined && !obstacleOf(model, catalog.providers, now));
  const choices = models.filter(isChoice);
  const isNone = catalog.providers !== undefined && choices.length === 0;
  function choose(model: ImageModel) {
    const ids = chosen.includes(model) ? chosen.filter((one) => one !== model) : [...chosen, model];
    // One is always chosen; the usual one alone is what a form stands for that leaves it open.
    const isUsual = ids.length === 0 || (ids.length === 1 && ids[0] === usual);
    set("model_ids", isUsual ? [] : ids.map(({ id }) => id));
  }

  return (
    <div>
      {catalog.isModelChoiceShown && (
        <fieldset aria-describedby={helpId}>
          <legend className="mb-1 text-sm font-medium">{strings.models}</legend>
          <div
            hidden={isNone}
            className="grid max-h-96 divide-y divide-line overflow-y-auto rounded-control border border-line bg-raised"
          >
            {choices.map((model) => (
              <ModelOption
                key={model.id}
                model={model}
                obstacle={obstacleOf(model, catalog.providers, now)}
                isDefault={model.id === catalog.defaultModelId}
                isPreferred={preferred.includes(model.id)}
                lookedAt={lookedAt}
                isChosen={chosen.includes(model)}
                isFull={chosen.length >= mostModels}
                onChoose={() => choose(model)}
              />
            ))}
            {catalog.providers === undefined && <Skeleton className="m-3 h-10" />}
          </div>
          <p id={helpId} className="mt-1 text-sm text-ink-soft">
            {choices.length > 1 && strings.sideBySide(chosen.length)}
          </p>
          {catalog.providers && <UnavailableModels models={models.filter((model) => !isChoice(model))} />}
        </fieldset>
      )}
      {(isNone || fault) && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {isNone ? strings.noneNow[values.operation] : fault}
        </p>
      )}
    </div>
  );
}
