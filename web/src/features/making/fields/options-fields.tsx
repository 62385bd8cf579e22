import { qualityName, makingStrings as strings } from "../../../strings/making.ts";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { allCan, chosenModels, commonQualities, qualityOf } from "../catalog/choice.ts";
import { preferencesOf } from "../catalog/preferences.ts";
import { useMaking } from "../making-place.ts";

/** What only some models can be told: each is here where all the chosen ones can. */
export function OptionsFields() {
  const { values, set, faultAt, catalog } = useMaking();
  const models = chosenModels(catalog, values);
  const qualities = commonQualities(models);
  const preferred = preferencesOf(values, catalog);
  const usual = qualityOf(models, "", preferred.quality) ?? "";
  return (
    <>
      {qualities.length > 1 && (
        <ChoiceGroup
          isLabelShown
          label={strings.quality}
          name="quality"
          choices={[...(usual ? [] : [""]), ...qualities].map((value) => ({
            value,
            label: qualityName(value),
          }))}
          value={qualities.includes(values.quality) ? values.quality : usual}
          onChange={(quality) => set("quality", quality === usual ? "" : quality)}
        />
      )}
      {allCan(models, "negative_prompt") && (
        <TextField
          label={strings.negativePrompt}
          help={strings.negativePromptHelp}
          error={faultAt("negative_prompt")}
          name="negative_prompt"
          maxLength={1000}
          placeholder={preferred.negativePrompt ?? undefined}
          value={values.negative_prompt}
          onChange={(event) => set("negative_prompt", event.target.value)}
        />
      )}
      {allCan(models, "transparent") && (
        <label className="flex w-fit cursor-pointer items-center gap-2 text-sm">
          <input
            type="checkbox"
            name="transparent"
            checked={values.transparent}
            onChange={(event) => set("transparent", event.target.checked)}
            className="size-4 accent-accent"
          />
          {strings.transparent}
        </label>
      )}
    </>
  );
}
