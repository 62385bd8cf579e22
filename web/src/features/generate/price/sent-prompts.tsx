import type { BatchQuote } from "../../../../../shared/batch-quotes.ts";
import { startStrings as strings } from "../../../strings/generate-start.ts";
import { FirstFew } from "../first-few.tsx";

interface SentPromptsProps {
  readonly prompts: BatchQuote["prompts"];
  /** How often each is made. */
  readonly count: number;
}

/** Every prompt as the model gets it. */
export const SentPrompts = ({ prompts, count }: SentPromptsProps) => (
  <FirstFew
    items={prompts.map(({ full_prompt }) => (
      <span key={full_prompt} className="flex gap-2">
        {count > 1 && <span className="shrink-0 text-ink-soft">{strings.times(count)}</span>}
        <span className="min-w-0">{full_prompt}</span>
      </span>
    ))}
  />
);
