import { useId } from "react";
import { keyFormStrings as strings } from "../../../strings/key-form.ts";

export interface TestFieldProps {
  readonly isTest: boolean;
  readonly onChange: (isTest: boolean) => void;
}

/** Whether a key is one that never costs money. */
export function TestField({ isTest, onChange }: TestFieldProps) {
  const id = useId();
  return (
    <label className="flex gap-3 text-sm">
      <input
        type="checkbox"
        checked={isTest}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => onChange(target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span>
        <span id={`${id}-name`} className="block font-medium">
          {strings.isTest}
        </span>
        <span id={`${id}-help`} className="text-ink-soft">
          {strings.isTestHelp}
        </span>
      </span>
    </label>
  );
}
