import { useId } from "react";
import { classes } from "../../../lib/classes.ts";
import { readingStrings as strings } from "../../../strings/generate-reading.ts";

interface ReadingChipProps {
  readonly label: string;
  readonly value: string | null;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | null) => void;
}

/** One thing that was read, to be made another or none. */
export function ReadingChip({ label, value, choices, onChange }: ReadingChipProps) {
  const id = useId();
  return (
    <label
      className={classes(
        "inline-flex min-h-9 max-w-full items-center gap-1 rounded-full pl-3 text-sm has-focus-visible:outline-2 has-focus-visible:outline-accent",
        value === null ? "border border-dashed border-line-strong text-ink-soft" : "bg-accent-soft text-accent-strong",
      )}
    >
      <span id={id}>{label}</span>
      <select
        aria-labelledby={id}
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value || null)}
        className="min-h-9 min-w-0 truncate rounded-full bg-transparent pr-2 font-medium outline-none"
      >
        <option value="">{strings.none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
