import { classes } from "../../lib/classes.ts";
import { searchingStrings } from "../../strings/searching.ts";

export interface ExamplesProps {
  readonly onChoose: (query: string) => void;
  readonly className?: string;
}

/** Sentences to begin with. */
export const Examples = ({ onChoose, className }: ExamplesProps) => (
  <ul aria-label={searchingStrings.examplesLabel} className={classes("flex flex-wrap gap-2", className)}>
    {searchingStrings.examples.map((example) => (
      <li key={example}>
        <button
          type="button"
          onClick={() => onChoose(example)}
          className="min-h-8 rounded-full border border-line bg-raised px-3 text-left text-sm text-ink-soft hover:bg-inset hover:text-ink"
        >
          {example}
        </button>
      </li>
    ))}
  </ul>
);
