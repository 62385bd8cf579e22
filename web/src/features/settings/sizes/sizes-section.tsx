import { paths } from "../../../lib/paths.ts";
import { settingTexts } from "../../../strings/settings-general.ts";
import { sizeStrings as strings } from "../../../strings/settings-sizes.ts";
import { TextLink } from "../../../ui/text-link.tsx";
import { Card } from "../card.tsx";
import { SettingControl } from "../control/setting-control.tsx";
import { SettingsForm } from "../draft/settings-form.tsx";
import { SizesTable } from "./sizes-table.tsx";

/** What sizes pictures are served in, and how good their files are. */
export default function SizesSection() {
  return (
    <div className="grid gap-6">
      <Card title={strings.title} help={`${strings.help} ${strings.fixed}`}>
        <SizesTable />
      </Card>
      <SettingsForm labelOf={(name) => settingTexts[name].label}>
        {(draft) => (
          <Card title={strings.quality} help={strings.qualityHelp}>
            <div className="max-w-sm">
              <SettingControl name="jpeg_quality" kind="number" draft={draft} />
            </div>
            <h3 className="mt-6 text-sm font-semibold">{strings.existing}</h3>
            <p className="mt-1 max-w-prose text-sm text-ink-soft">
              {strings.existingHelp} <TextLink to={`${paths.library}?status=approved`}>{strings.toLibrary}</TextLink>
            </p>
          </Card>
        )}
      </SettingsForm>
    </div>
  );
}
