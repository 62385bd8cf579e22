import { playgroundStrings } from "../../strings/playground.ts";

export interface WordsToggleProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Whether words stand on the pictures, as they would on a page. */
export const WordsToggle = ({ isOn, onChange }: WordsToggleProps) => (
  <label className="flex min-h-8 items-center gap-2 text-sm text-ink-soft">
    <input
      type="checkbox"
      checked={isOn}
      onChange={(event) => onChange(event.target.checked)}
      className="size-4.5 accent-accent"
    />
    {playgroundStrings.words}
  </label>
);
