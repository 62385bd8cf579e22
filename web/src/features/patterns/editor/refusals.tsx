import { CallFailure } from "../../../lib/call-function.ts";
import { failureOf } from "../../../lib/failure.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { FormError } from "../../../ui/form-error.tsx";

/** Why something was not saved: each refusal with its place, or the one sentence that there is. */
export function Refusals({ error }: { readonly error: unknown }) {
  if (error === undefined) return null;
  if (!(error instanceof CallFailure) || error.errors.length === 0)
    return <FormError>{failureOf(error).message}</FormError>;
  return (
    <ul
      role="alert"
      aria-label={strings.refused}
      className="grid gap-1 rounded-control bg-bad-soft p-3 text-sm text-bad"
    >
      {error.errors.map(({ field, message }) => (
        <li key={`${field} ${message}`} className="wrap-anywhere">
          <code className="font-mono">{field}</code>: {message}
        </li>
      ))}
    </ul>
  );
}
