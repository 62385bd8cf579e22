import type { ConfiguredProviders } from "../../../lib/use-configured-providers.ts";
import { settingTexts } from "../../../strings/settings-general.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { Card } from "../card.tsx";
import { SettingsForm } from "../draft/settings-form.tsx";
import { SwitchCost } from "./embedding/switch-cost.tsx";
import { EmbeddingSwitchPanel } from "./embedding/switch-panel.tsx";
import { useEmbeddingSwitch } from "./embedding/use-embedding-switch.ts";
import { isRetired, stateOf } from "./model-state.ts";
import { ModerationFields } from "./moderation-fields.tsx";
import type { ModelKind } from "./prices.ts";
import type { Model } from "./use-models.ts";

const roles = [
  { name: "image_model_id", kind: "make" },
  { name: "extract_model_id", kind: "extract" },
  { name: "embed_model_id", kind: "embed" },
] as const;

export interface DefaultModelsProps {
  readonly models: readonly Model[];
  readonly providers: ConfiguredProviders;
}

/** One model for each kind of work, and what is moderated. What a change of the one that embeds costs is told before it is saved. */
export function DefaultModels({ models, providers }: DefaultModelsProps) {
  const { data: change } = useEmbeddingSwitch();
  const modelNamed = (id: unknown) => models.find((model) => model.id === id);
  const isMissing = (model: Model | undefined) => model !== undefined && stateOf(model, providers) === "not configured";
  const optionsOf = (kind: ModelKind, current: unknown) =>
    models
      .filter((model) => model.kind === kind && model.operations.includes("generate") === (kind === "make"))
      .filter((model) => model.id === current || (model.enabled_at !== null && !isRetired(model)))
      .map((model) => (
        <option key={model.id} value={model.id}>
          {isMissing(model) ? `${model.name} (${strings.notConfigured})` : model.name}
        </option>
      ));
  return (
    <SettingsForm labelOf={(name) => settingTexts[name].label}>
      {(draft) => (
        <>
          <Card title={strings.defaults} help={strings.defaultsHelp}>
            <div className="grid grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-5">
              {roles.map(({ name, kind }) => (
                <SelectField
                  key={name}
                  label={settingTexts[name].label}
                  help={settingTexts[name].help}
                  disabled={kind === "embed" && Boolean(change)}
                  value={String(draft.values[name])}
                  onChange={({ target }) => draft.set(name, target.value)}
                >
                  {optionsOf(kind, draft.values[name])}
                </SelectField>
              ))}
            </div>
            {change && <EmbeddingSwitchPanel change={change} nameOf={(id) => modelNamed(id)?.name ?? id} />}
            {!change && draft.changed.includes("embed_model_id") && (
              <SwitchCost to={modelNamed(draft.values.embed_model_id)} />
            )}
          </Card>
          <Card title={strings.moderation} help={strings.moderationHelp}>
            <ModerationFields
              draft={draft}
              options={optionsOf("moderate", draft.values.moderation_model_id)}
              isMissing={isMissing(modelNamed(draft.values.moderation_model_id))}
            />
          </Card>
        </>
      )}
    </SettingsForm>
  );
}
