import { useQuery } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useId } from "react";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { controlLook, Field } from "../../../ui/field.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { modelsOptions, qualitiesOptions } from "../models.ts";
import { useEditor } from "./editor-place.ts";
import { Group } from "./group.tsx";
import { moved } from "./moved.ts";

const usualAspects = ["1:1", "4:3", "3:2", "16:9", "3:1", "3:4", "2:3", "9:16"];
const mostModels = 5;

/** Who makes the pictures, of which shape and how well, and what must not be in them. */
export function MakingFields() {
  const { draft, change, faultAt } = useEditor();
  const { data: models = [] } = useQuery(modelsOptions);
  const aspects = useId();
  const qualities = useId();
  const chosen = draft.model_ids;
  const nameOf = (id: string) => models.find((model) => model.id === id)?.name ?? id;
  const { data: levels = [] } = useQuery(qualitiesOptions);
  return (
    <Group title={strings.making}>
      <Field label={strings.negativePrompt} help={strings.negativeHelp} error={faultAt("negative_prompt")}>
        {(control) => (
          <textarea
            {...control}
            rows={1}
            placeholder={strings.negativeHint}
            value={draft.negative_prompt}
            onChange={({ target }) => change({ negative_prompt: target.value })}
            className={`${controlLook} block field-sizing-content max-h-60`}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={strings.aspect}
          help={strings.aspectHelp}
          placeholder={strings.aspectHint}
          list={aspects}
          value={draft.aspect}
          error={faultAt("aspect")}
          onChange={({ target }) => change({ aspect: target.value })}
        />
        <TextField
          label={strings.quality}
          placeholder={strings.qualityHint}
          list={qualities}
          value={draft.quality}
          error={faultAt("quality")}
          onChange={({ target }) => change({ quality: target.value })}
        />
        <datalist id={aspects}>
          {usualAspects.map((aspect) => (
            <option key={aspect} value={aspect} />
          ))}
        </datalist>
        <datalist id={qualities}>
          {levels.map((level) => (
            <option key={level} value={level} />
          ))}
        </datalist>
      </div>
      <div className="grid gap-2">
        <ol aria-label={strings.models} className="grid gap-2">
          {chosen.map((id, at) => (
            <li key={id} className="flex items-center gap-1 rounded-control border border-line bg-raised pl-3 text-sm">
              <span className="min-w-0 flex-1 wrap-anywhere">
                {at + 1}. {nameOf(id)}
              </span>
              <IconButton
                label={strings.up(nameOf(id))}
                icon={<ArrowUp aria-hidden />}
                disabled={at === 0}
                onClick={() => change({ model_ids: moved(chosen, at, at - 1) })}
              />
              <IconButton
                label={strings.down(nameOf(id))}
                icon={<ArrowDown aria-hidden />}
                disabled={at === chosen.length - 1}
                onClick={() => change({ model_ids: moved(chosen, at, at + 1) })}
              />
              <IconButton
                label={strings.remove(nameOf(id))}
                icon={<X aria-hidden />}
                onClick={() => change({ model_ids: chosen.filter((one) => one !== id) })}
              />
            </li>
          ))}
        </ol>
        {chosen.length < mostModels && (
          <SelectField
            label={chosen.length === 0 ? strings.models : strings.addModel}
            help={chosen.length === 0 ? strings.noModels : strings.modelsHelp}
            error={faultAt("model_ids")}
            className="max-w-sm"
            value=""
            onChange={({ target }) => target.value && change({ model_ids: [...chosen, target.value] })}
          >
            <option value="">{strings.chooseModel}</option>
            {models
              .filter(({ id }) => !chosen.includes(id))
              .map(({ id, name, enabled_at }) => (
                <option key={id} value={id}>
                  {enabled_at ? name : `${name} (${strings.off})`}
                </option>
              ))}
          </SelectField>
        )}
      </div>
    </Group>
  );
}
