import { useId } from "react";
import { modelStrings as strings } from "../../../strings/making-models.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import type { Catalog } from "../catalog/catalog.ts";
import { modelsFor, mostModels } from "../catalog/choice.ts";
import { type ImageModel, type Operation, obstacleOf } from "../catalog/image-model.ts";
import { ModelOption } from "./model-option.tsx";
import { UnavailableModels } from "./unavailable-models.tsx";

interface ModelsChoiceProps {
  readonly catalog: Catalog;
  readonly operation: Operation;
  readonly chosen: readonly ImageModel[];
  /** The ids of those that the recipe would have. */
  readonly preferred?: readonly string[];
  /** How many pictures each would have to look at. */
  readonly lookedAt?: number;
  readonly fault?: string | undefined;
  readonly onChange: (chosen: readonly ImageModel[]) => void;
}

/** Which models make the pictures, side by side. Where the settings hide the choice only what is wrong with it is shown. */
export function ModelsChoice(props: ModelsChoiceProps) {
  const { catalog, operation, chosen, preferred = [], lookedAt = 0, fault, onChange } = props;
  const helpId = useId();
  const models = modelsFor(catalog, operation);
  if (models.length === 0) return <p className="text-sm text-bad">{strings.none[operation]}</p>;

  const now = new Date();
  const isChoice = (model: ImageModel) =>
    chosen.includes(model) || (catalog.providers !== undefined && !obstacleOf(model, catalog.providers, now));
  const choices = models.filter(isChoice);
  const isNone = catalog.providers !== undefined && choices.length === 0;

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
                onChoose={() =>
                  onChange(chosen.includes(model) ? chosen.filter((one) => one !== model) : [...chosen, model])
                }
              />
            ))}
            {catalog.providers === undefined && <Skeleton className="m-3 h-10" />}
          </div>
          <p id={helpId} className="mt-1 text-sm text-ink-soft">
            {choices.length > 1 && strings.sideBySide(chosen.length)}
          </p>
          {catalog.providers && (
            <UnavailableModels models={models.filter((model) => !isChoice(model))} catalog={catalog} />
          )}
        </fieldset>
      )}
      {(isNone || fault) && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {isNone ? strings.noneNow[operation] : fault}
        </p>
      )}
    </div>
  );
}
