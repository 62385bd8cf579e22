import type { PatternDetail } from "../../../../shared/patterns.ts";
import { patternVersionStrings as strings } from "../../strings/patterns.ts";
import { SelectField } from "../../ui/select-field.tsx";

interface VersionSelectProps {
  readonly pattern: PatternDetail;
  readonly label: string;
  readonly value: number | null;
  /** What it is called to choose none; without it one must be chosen. */
  readonly none?: string;
  readonly onChange: (version: number | null) => void;
}

/** One of a pattern's versions. */
export const VersionSelect = ({ pattern, label, value, none, onChange }: VersionSelectProps) => (
  <SelectField
    label={label}
    value={value ?? ""}
    onChange={({ target }) => onChange(target.value === "" ? null : Number(target.value))}
    className="w-52"
  >
    {none && <option value="">{none}</option>}
    {pattern.versions.map(({ number }) => (
      <option key={number} value={number}>
        {strings.number(number)}
        {number === pattern.live && ` · ${strings.live}`}
        {number === pattern.draft && ` · ${strings.draft}`}
      </option>
    ))}
  </SelectField>
);
