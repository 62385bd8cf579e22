import { settingTexts } from "../../../strings/settings-general.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { Card } from "../card.tsx";
import { SettingsForm } from "../draft/settings-form.tsx";
import type { Model } from "./use-models.ts";
import type { Providers } from "./use-providers.ts";

const roles = [
  { name: "image_model_id", kind: "make" },
  { name: "extract_model_id", kind: "extract" },
  { name: "embed_model_id", kind: "embed" },
] as const;

export interface DefaultModelsProps {
  readonly models: readonly Model[];
  readonly providers: Providers;
}

/** One model for each kind of work. A change of the one that embeds is warned of before it is saved. */
export function DefaultModels({ models, providers }: DefaultModelsProps) {
  const nameOf = ({ name, provider }: Model) =>
    providers && providers[provider] !== "configured" ? `${name} (${strings.notConfigured})` : name;
  return (
    <SettingsForm labelOf={(name) => settingTexts[name].label}>
      {({ values, changed, set }) => (
        <Card title={strings.defaults} help={strings.defaultsHelp}>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-5">
            {roles.map(({ name, kind }) => (
              <SelectField
                key={name}
                label={settingTexts[name].label}
                help={settingTexts[name].help}
                value={String(values[name])}
                onChange={({ target }) => set(name, target.value)}
              >
                {models
                  .filter((model) => model.kind === kind && (model.enabled_at !== null || model.id === values[name]))
                  .map((model) => (
                    <option key={model.id} value={model.id}>
                      {nameOf(model)}
                    </option>
                  ))}
              </SelectField>
            ))}
          </div>
          {changed.includes("embed_model_id") && (
            <p role="alert" className="mt-4 rounded-control bg-warn-soft p-3 text-sm text-warn">
              {strings.embedWarning}
            </p>
          )}
        </Card>
      )}
    </SettingsForm>
  );
}
