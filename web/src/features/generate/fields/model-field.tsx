import { generateStrings as strings } from "../../../strings/generate.ts";
import { modelOf } from "../catalog/catalog.ts";
import { inOrder, obstacleOf } from "../catalog/image-model.ts";
import { useGenerateForm } from "../form/form-place.ts";
import { ModelOption } from "./model-option.tsx";

/** Which model makes the pictures. Where the settings hide the choice only what is wrong with it is shown. */
export function ModelField() {
  const { values, set, faultAt, catalog, providers } = useGenerateForm();
  const { models, defaultModelId, isModelChoiceShown } = catalog;
  const fault = faultAt("model_id");
  if (models.length === 0) return <p className="text-sm text-bad">{strings.noModel}</p>;
  const chosen = modelOf(catalog, values.model_id);
  return (
    <div>
      {isModelChoiceShown && (
        <fieldset aria-describedby={fault && "model-fault"}>
          <legend className="mb-1 text-sm font-medium">{strings.model}</legend>
          <div className="grid max-h-80 divide-y divide-line overflow-y-auto rounded-control border border-line bg-raised">
            {inOrder(models, defaultModelId, new Date()).map((model) => (
              <ModelOption
                key={model.id}
                model={model}
                obstacle={obstacleOf(model, providers, new Date())}
                successor={models.find(({ id }) => id === model.successorId)?.name}
                isDefault={model.id === defaultModelId}
                isChosen={model === chosen}
                onChoose={() => set("model_id", model.id === defaultModelId ? "" : model.id)}
              />
            ))}
          </div>
        </fieldset>
      )}
      {fault && (
        <p id="model-fault" role="alert" className="mt-1 text-sm text-bad">
          {fault}
        </p>
      )}
    </div>
  );
}
