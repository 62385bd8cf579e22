import { settingsPath } from "../../../lib/paths.ts";
import { settingTexts, libraryStrings as strings } from "../../../strings/settings-general.ts";
import { TextLink } from "../../../ui/text-link.tsx";
import { Card } from "../card.tsx";
import { SettingControl } from "../control/setting-control.tsx";
import { SettingsForm } from "../draft/settings-form.tsx";

/** What the library does by itself: how pictures are made and tagged, and who may search. */
export default function GeneralSection() {
  return (
    <div className="grid gap-6">
      <SettingsForm labelOf={(name) => settingTexts[name].label}>
        {(draft) => (
          <>
            <Card
              title={strings.making}
              help={
                <>
                  {strings.makingHelp} <TextLink to={settingsPath("models")}>{strings.toModels}</TextLink>
                </>
              }
            >
              <div className="grid gap-5">
                <SettingControl name="model_choice_shown" kind="switch" draft={draft} />
                <SettingControl name="finishing_later_allowed" kind="switch" draft={draft} />
              </div>
            </Card>
            <Card title={strings.tagging}>
              <div className="grid gap-5">
                <SettingControl name="tagging" kind="switch" draft={draft} />
                <div className="grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-5">
                  <SettingControl name="tag_floor" kind="percent" draft={draft} isIdle={!draft.values.tagging} />
                  <SettingControl name="min_tags" kind="number" draft={draft} isIdle={!draft.values.tagging} />
                  <SettingControl name="max_tags" kind="number" draft={draft} isIdle={!draft.values.tagging} />
                </div>
              </div>
            </Card>
            <Card title={strings.search}>
              <div className="grid gap-5">
                <SettingControl name="visitors_may_search" kind="switch" draft={draft} />
                <SettingControl name="cors_origins" kind="origins" draft={draft} />
                <div className="grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-5">
                  <SettingControl name="key_rate_per_minute" kind="number" draft={draft} />
                  <SettingControl name="query_cache_minutes" kind="number" draft={draft} />
                  <SettingControl name="search_sample" kind="percent" draft={draft} />
                </div>
              </div>
            </Card>
            <Card title={strings.calls}>
              <div className="grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-5">
                <SettingControl name="calls_per_minute" kind="number" draft={draft} />
                <SettingControl name="pictures_per_month" kind="number" draft={draft} />
              </div>
            </Card>
          </>
        )}
      </SettingsForm>
    </div>
  );
}
