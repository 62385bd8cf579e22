import type { BatchQuote } from "../../../../../shared/batch-quotes.ts";
import { startStrings as strings } from "../../../strings/generate-start.ts";

const shownAtOnce = 5;

interface SentPromptsProps {
  readonly prompts: BatchQuote["prompts"];
  /** How often each is made. */
  readonly count: number;
}

/** Every prompt as the model gets it; of many the first few, the others on demand. */
export function SentPrompts({ prompts, count }: SentPromptsProps) {
  const list = (some: BatchQuote["prompts"]) => (
    <ol className="grid gap-2">
      {some.map(({ full_prompt }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two prompts may be the same
        <li key={place} className="flex gap-2 break-words">
          {count > 1 && <span className="shrink-0 text-ink-soft">{strings.times(count)}</span>}
          <span className="min-w-0">{full_prompt}</span>
        </li>
      ))}
    </ol>
  );
  const rest = prompts.slice(shownAtOnce);
  return (
    <div className="grid gap-2 rounded-control bg-inset p-3">
      {list(prompts.slice(0, shownAtOnce))}
      {rest.length > 0 && (
        <details>
          <summary className="mb-2 w-fit rounded font-medium text-accent">{strings.more(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </div>
  );
}
