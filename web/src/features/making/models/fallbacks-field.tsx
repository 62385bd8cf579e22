import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useId } from "react";
import { modelStrings as strings } from "../../../strings/making-models.ts";
import { controlLook } from "../../../ui/field.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { chosenFallbacks, mostFallbacks, possibleFallbacks } from "../catalog/choice.ts";
import { obstacleOf } from "../catalog/image-model.ts";
import { useMaking } from "../making-place.ts";

/** The models that stand in line for when one fails. Nothing where there is no other. */
export function FallbacksField() {
  const { values, set, faultAt, catalog } = useMaking();
  const id = useId();
  const fault = faultAt("fallback_model_ids");
  const line = chosenFallbacks(catalog, values);
  const others = possibleFallbacks(catalog, values).filter(
    (model) => catalog.providers && !line.includes(model) && !obstacleOf(model, catalog.providers, new Date()),
  );
  if (!catalog.isModelChoiceShown || line.length + others.length === 0) return null;
  const put = (models: typeof line) =>
    set(
      "fallback_model_ids",
      models.map((model) => model.id),
    );
  const swap = (place: number) => put(line.with(place, line[place + 1]!).with(place + 1, line[place]!));
  return (
    <fieldset aria-describedby={`${id}-note`}>
      <legend id={`${id}-label`} className="mb-1 text-sm font-medium">
        {strings.fallbacks}
      </legend>
      {line.length > 0 && (
        <ol className="mb-2 divide-y divide-line rounded-control border border-line bg-raised">
          {line.map((model, place) => (
            <li key={model.id} className="flex min-h-10 items-center gap-2 py-1 pr-1 pl-3 text-sm">
              <span className="w-4 text-ink-soft tabular-nums">{place + 1}</span>
              <span className="min-w-0 flex-1 truncate">{model.name}</span>
              {place > 0 && (
                <IconButton
                  label={strings.earlier(model.name)}
                  icon={<ArrowUp aria-hidden />}
                  onClick={() => swap(place - 1)}
                />
              )}
              {place < line.length - 1 && (
                <IconButton
                  label={strings.later(model.name)}
                  icon={<ArrowDown aria-hidden />}
                  onClick={() => swap(place)}
                />
              )}
              <IconButton
                label={strings.removeFallback(model.name)}
                icon={<X aria-hidden />}
                onClick={() => put(line.filter((one) => one !== model))}
              />
            </li>
          ))}
        </ol>
      )}
      {others.length > 0 && line.length < mostFallbacks && (
        <select
          aria-labelledby={`${id}-label`}
          name="fallback_model_ids"
          aria-invalid={fault !== undefined}
          className={controlLook}
          value=""
          onChange={(event) => put([...line, ...others.filter((model) => model.id === event.target.value)])}
        >
          <option value="">{strings.addFallback}</option>
          {others.map((model) => (
            <option key={model.id} value={model.id}>
              {model.name}
            </option>
          ))}
        </select>
      )}
      <p
        id={`${id}-note`}
        role={fault ? "alert" : undefined}
        className={`mt-1 text-sm ${fault ? "text-bad" : "text-ink-soft"}`}
      >
        {fault ?? strings.fallbacksHelp}
      </p>
    </fieldset>
  );
}
