import { RotateCw } from "lucide-react";
import { searchingStrings } from "../../strings/searching.ts";
import { shellStrings } from "../../strings/shell.ts";
import { Button } from "../../ui/button.tsx";
import { SearchFailure } from "./search-failure.ts";

export interface FailureNoteProps {
  readonly failure: Error;
  readonly onRetry: () => void;
}

/** Why there is no answer, as the endpoint's problem document says it. */
export function FailureNote({ failure, onRetry }: FailureNoteProps) {
  const problem = failure instanceof SearchFailure ? failure.problem : null;
  const title = problem?.title ?? searchingStrings.failedTitle;
  // Only a picture to be like can be missing: the problem document does not say so.
  const text = problem?.code === "not_found" ? searchingStrings.gonePicture : failure.message;
  const isWorthTrying = !problem || problem.status >= 500;
  return (
    <div role="alert" className="grid gap-3 rounded-card border border-bad/40 bg-bad-soft p-4 text-bad">
      <div>
        <h2 className="font-semibold">{title}</h2>
        {!problem?.errors && text !== title && <p>{text}</p>}
      </div>
      {problem?.errors && (
        <ul className="grid gap-1 text-sm">
          {problem.errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <code className="font-mono font-semibold">{searchingStrings.field(field)}</code>: {message}
            </li>
          ))}
        </ul>
      )}
      {problem && (
        <p className="font-mono text-xs break-all">
          {problem.status} {problem.code} · {searchingStrings.reference(problem.request_id)}
        </p>
      )}
      {isWorthTrying && (
        <Button icon={<RotateCw aria-hidden />} onClick={onRetry} className="justify-self-start">
          {shellStrings.tryAgain}
        </Button>
      )}
    </div>
  );
}
