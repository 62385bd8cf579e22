import { settingsStrings as strings } from "../../../strings/settings.ts";
import { Button } from "../../../ui/button.tsx";
import type { SaveBarProps } from "./save-bar-props.ts";
import type { SettingValue } from "./settings-row.ts";

/** A setting that two admins changed: what each wants, and whose holds. */
export const ConflictPanel = ({ draft: { conflicts, keepMine, takeTheirs }, labelOf }: SaveBarProps) => (
  <div role="alert" className="grid gap-2 rounded-control bg-warn-soft p-3 text-sm text-warn">
    <p className="font-semibold">{strings.conflictTitle}</p>
    <ul className="grid gap-1">
      {conflicts.map(({ name, from, now, to }) => (
        <li key={name} className="break-words">
          {strings.conflictLine(labelOf(name), wordOf(from), wordOf(now), wordOf(to))}
        </li>
      ))}
    </ul>
    <div className="flex flex-wrap gap-2">
      <Button size="small" onClick={takeTheirs}>
        {strings.takeTheirs}
      </Button>
      <Button size="small" onClick={keepMine}>
        {strings.keepMine}
      </Button>
    </div>
  </div>
);

function wordOf(value: SettingValue): string {
  if (typeof value === "boolean") return value ? strings.yes : strings.no;
  return Array.isArray(value) ? value.join(", ") || strings.none : String(value ?? strings.none);
}
