import { Controller } from "react-hook-form";
import { generateStrings as strings } from "../../strings/generate.ts";
import { modelOf } from "./catalog.ts";
import { faultOf, useGenerateForm } from "./generate-form.ts";
import { byProvider, obstacleOf } from "./image-model.ts";
import { ModelOption } from "./model-option.tsx";

/** Which model makes the pictures. Where the settings hide the choice only what is wrong with it is shown. */
export function ModelField() {
  const { form, catalog, providers, errors } = useGenerateForm();
  const fault = faultOf(errors, "model_id");
  if (catalog.models.length === 0) return <p className="text-sm text-bad">{strings.noModel}</p>;
  return (
    <fieldset aria-describedby={fault && "model-fault"}>
      <Controller
        control={form.control}
        name="model_id"
        render={({ field: { value, onChange, onBlur, ref, name } }) => (
          <>
            {catalog.isModelChoiceShown && (
              <>
                <legend className="mb-1 text-sm font-medium">{strings.model}</legend>
                <div className="grid max-h-80 divide-y divide-line overflow-y-auto rounded-control border border-line bg-raised">
                  {byProvider(catalog.models).flatMap(([, models]) =>
                    models.map((model) => (
                      <ModelOption
                        key={model.id}
                        model={model}
                        obstacle={obstacleOf(model, providers, new Date())}
                        successor={catalog.models.find(({ id }) => id === model.successorId)?.name}
                        isDefault={model.id === catalog.defaultModelId}
                        control={{ name, ref, onBlur }}
                        isChosen={model === modelOf(catalog, value)}
                        onChoose={() => onChange(model.id === catalog.defaultModelId ? "" : model.id)}
                      />
                    )),
                  )}
                </div>
              </>
            )}
          </>
        )}
      />
      {fault && (
        <p id="model-fault" role="alert" className="mt-1 text-sm text-bad">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
