import { playgroundStrings } from "../../strings/playground.ts";
import { CodeBlock } from "../../ui/code-block.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";

export interface RawAnswerProps {
  /** As the endpoint sent it: its output, or its problem document. */
  readonly answer: unknown;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** The answer as JSON, folded until somebody wants it. */
export function RawAnswer({ answer, isOpen, onToggle }: RawAnswerProps) {
  const text = isOpen && answer !== undefined ? JSON.stringify(answer, null, 2) : "";
  return (
    <details
      open={isOpen}
      onToggle={(event) => event.currentTarget.open !== isOpen && onToggle(event.currentTarget.open)}
      className="overflow-hidden rounded-card border border-line bg-raised"
    >
      <summary className="px-4 py-2.5 font-medium hover:bg-inset">{playgroundStrings.answer}</summary>
      {answer === undefined ? (
        <p className="border-t border-line px-4 py-2.5 text-sm text-ink-soft">{playgroundStrings.noAnswer}</p>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line p-2 pl-4 text-sm text-ink-soft">
            {playgroundStrings.answerHelp}
            <CopyButton text={text} label={playgroundStrings.copyAnswer} />
          </div>
          <CodeBlock className="max-h-128">{text}</CodeBlock>
        </>
      )}
    </details>
  );
}
