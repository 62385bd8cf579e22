import { editingStrings } from "../../../strings/editing.ts";
import { failureSentence } from "../../../strings/failures.ts";

/** Why a picture failed, in a person's words; the code and what came with it for whoever looks further. */
export const FailureNote = ({ code, detail }: { readonly code: string; readonly detail: string | null }) => (
  <section className="rounded-control bg-bad-soft p-3 text-sm">
    <h2 className="font-medium text-bad">{editingStrings.failed}</h2>
    <p className="mt-1">{failureSentence(code)}</p>
    <details className="mt-2">
      <summary className="text-ink-soft">{editingStrings.technicalDetail}</summary>
      <pre className="mt-1 max-h-40 overflow-auto font-mono text-xs break-words whitespace-pre-wrap">
        {[code, detail].filter(Boolean).join(": ")}
      </pre>
    </details>
  </section>
);
