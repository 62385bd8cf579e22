import type { ReactNode } from "react";
import { categoryName, moderationCategories } from "../../../strings/moderation.ts";
import { settingTexts } from "../../../strings/settings-general.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import type { SettingsDraft } from "../draft/use-settings-draft.ts";

export interface ModerationFieldsProps {
  readonly draft: SettingsDraft;
  /** The models that can moderate. */
  readonly options: ReactNode;
  /** The one that is set has no key here. */
  readonly isMissing: boolean;
}

/** Who looks at prompts and pictures, if anybody does, and for what the work ends. */
export function ModerationFields({ draft: { values, set }, options, isMissing }: ModerationFieldsProps) {
  const blocked = Array.isArray(values.moderation_blocked) ? values.moderation_blocked : [];
  const isOff = values.moderation_model_id === null;
  const categories = [...new Set([...Object.keys(moderationCategories), ...blocked])];
  const toggle = (category: string, isBlocked: boolean) =>
    set(
      "moderation_blocked",
      isBlocked ? [...blocked, category].toSorted() : blocked.filter((one) => one !== category),
    );
  return (
    <div className="grid gap-5">
      <SelectField
        label={settingTexts.moderation_model_id.label}
        help={settingTexts.moderation_model_id.help}
        value={String(values.moderation_model_id ?? "")}
        onChange={({ target }) => set("moderation_model_id", target.value || null)}
        className="max-w-sm"
      >
        <option value="">{strings.moderationOff}</option>
        {options}
      </SelectField>
      {isMissing && !isOff && <p className="-mt-3 text-sm text-warn">{strings.moderatorMissing}</p>}
      <fieldset disabled={isOff} className="disabled:opacity-55">
        <legend className="text-sm font-medium">{settingTexts.moderation_blocked.label}</legend>
        <p className="mb-2 max-w-prose text-sm text-ink-soft">{settingTexts.moderation_blocked.help}</p>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-x-6">
          {categories.map((category) => (
            <label key={category} className="flex min-h-8 items-center gap-2 text-sm">
              <input
                type="checkbox"
                checked={blocked.includes(category)}
                onChange={({ target }) => toggle(category, target.checked)}
                className="size-4 shrink-0 accent-accent"
              />
              {categoryName(category)}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
