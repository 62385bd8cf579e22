import { settingTexts } from "../../../strings/settings-general.ts";
import { TextField } from "../../../ui/text-field.tsx";
import type { SettingName } from "../draft/settings-row.ts";
import type { SettingsDraft } from "../draft/use-settings-draft.ts";
import { OriginsField } from "./origins-field.tsx";
import { SwitchField } from "./switch-field.tsx";

type SettingKind = "switch" | "number" | "percent" | "dollars" | "origins";

export interface SettingControlProps {
  readonly name: SettingName;
  readonly kind: SettingKind;
  readonly draft: SettingsDraft;
  /** Has no effect at the moment, because another setting is off. */
  readonly isIdle?: boolean;
}

/** The control of one setting, with the sentence that says what it does. */
export function SettingControl({ name, kind, draft, isIdle = false }: SettingControlProps) {
  const { label, help } = settingTexts[name];
  const value = draft.values[name];
  const error = draft.faults[name];
  if (kind === "switch")
    return <SwitchField label={label} help={help} isOn={value === true} onChange={(isOn) => draft.set(name, isOn)} />;
  if (kind === "origins")
    return (
      <OriginsField
        label={label}
        help={help}
        error={error}
        origins={Array.isArray(value) ? value : []}
        onChange={(origins) => draft.set(name, origins)}
      />
    );
  if (kind === "dollars")
    return (
      <TextField
        label={label}
        help={help}
        error={error}
        inputMode="decimal"
        autoComplete="off"
        value={typeof value === "string" ? value : ""}
        onChange={({ target }) => draft.set(name, target.value || null)}
      />
    );
  const scale = kind === "percent" ? 100 : 1;
  return (
    <TextField
      label={label}
      help={help}
      error={error}
      type="number"
      inputMode="numeric"
      step={1}
      disabled={isIdle}
      value={typeof value === "number" ? Math.round(value * scale * 100) / 100 : ""}
      onChange={({ target }) => draft.set(name, target.value === "" ? null : Number(target.value) / scale)}
    />
  );
}
