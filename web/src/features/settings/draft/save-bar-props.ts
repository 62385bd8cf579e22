import type { SettingName } from "./settings-row.ts";
import type { SettingsDraft } from "./use-settings-draft.ts";

export interface SaveBarProps {
  readonly draft: SettingsDraft;
  readonly labelOf: (name: SettingName) => string;
}
