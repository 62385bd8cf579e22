import type { Attempt } from "../../../../../shared/endpoints.ts";
import { formatDateTime, formatNumber } from "../../../strings/format.ts";
import { deliveryStrings as strings } from "../../../strings/webhooks.ts";
import { Badge } from "../../../ui/badge.tsx";
import { CodeBlock } from "../../../ui/code-block.tsx";

/** One request with its headers, and what it was answered. */
export function AttemptDetails({ attempt }: { readonly attempt: Attempt }) {
  const { number, attempted_at, milliseconds, url, request_headers, status, answer, error } = attempt;
  const headers = Object.entries(request_headers).map(([name, value]) => `${name}: ${value}`);
  return (
    <section
      aria-label={strings.attempt(number)}
      className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-control border border-line p-3"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <h3 className="font-medium">{strings.attempt(number)}</h3>
        <Badge tone={error === null ? "good" : "bad"}>
          {status === null ? strings.noAnswer : strings.answered(status)}
        </Badge>
        <span className="text-ink-soft">
          {formatDateTime(attempted_at)} · {strings.took(formatNumber(milliseconds))}
        </span>
      </div>
      {error && <p className="text-sm text-bad wrap-anywhere">{error}</p>}
      <details>
        <summary className="cursor-pointer text-sm text-ink-soft">{strings.request}</summary>
        <CodeBlock className="mt-2 max-h-64 rounded-control">{[`POST ${url}`, ...headers].join("\n")}</CodeBlock>
      </details>
      {status !== null && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
          <p className="text-sm text-ink-soft">
            {strings.answer}. {answer ? strings.answerHelp : strings.emptyAnswer}
          </p>
          {answer && <CodeBlock className="max-h-64 rounded-control">{answer}</CodeBlock>}
        </div>
      )}
    </section>
  );
}
