import { writeAddress } from "../../../../shared/address.ts";
import { apiStrings as strings } from "../../strings/api.ts";
import { Badge } from "../../ui/badge.tsx";
import { CodeBlock } from "../../ui/code-block.tsx";
import type { ApiOperation } from "./api-document.ts";
import { FailureTable } from "./failure-table.tsx";
import { RichText } from "./rich-text.tsx";
import { TypeText } from "./type-text.tsx";

export interface OperationSectionProps {
  readonly path: string;
  readonly method: string;
  readonly operation: ApiOperation;
  /** The schema of what it takes in its address, which another operation takes as JSON. */
  readonly addressSchema?: string | undefined;
}

/** One thing that a site can call: what it takes, what it answers, what can go wrong. */
export function OperationSection({ path, method, operation, addressSchema }: OperationSectionProps) {
  const { operationId, summary, description, security, parameters, requestBody, responses } = operation;
  const taken = requestBody?.content["application/json"];
  const answered = responses["200"]?.content?.["application/json"];
  const example = Object.values(taken?.examples ?? {})[0]?.value;
  const line = `${method.toUpperCase()} ${path}${parameters ? `?${addressOf(parameters)}` : ""}`;
  return (
    <section
      id={operationId}
      aria-labelledby={`${operationId}-title`}
      className="scroll-mt-4 border-t border-line py-8"
    >
      <h2 id={`${operationId}-title`} className="text-xl font-semibold tracking-tight">
        {summary}
      </h2>
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <code className="rounded-control bg-inset px-2 py-1 font-mono text-sm wrap-anywhere">
          <strong>{method.toUpperCase()}</strong> {path}
        </code>
        <Badge>{security.length > 0 ? strings.needsKey : strings.needsNone}</Badge>
      </p>
      <p className="mt-3 max-w-prose text-ink-soft">
        <RichText>{description}</RichText>
      </p>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        {taken && (
          <span>
            {strings.asJson} <TypeText schema={taken.schema} />
          </span>
        )}
        {addressSchema && (
          <span>
            {strings.inAddress} <TypeText schema={{ $ref: addressSchema }} />
          </span>
        )}
        {answered && (
          <span>
            {strings.answers} <TypeText schema={answered.schema} />
          </span>
        )}
      </p>
      <div className="mt-5 grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-2">
        <Example title={strings.request}>
          {example === undefined ? line : `${line}\n\n${JSON.stringify(example, null, 2)}`}
        </Example>
        {answered?.example !== undefined && (
          <Example title={strings.answer}>{JSON.stringify(answered.example, null, 2)}</Example>
        )}
      </div>
      <h3 className="mt-6 mb-2 font-semibold">{strings.failures}</h3>
      <FailureTable operation={operation} label={`${summary}: ${strings.failures}`} />
    </section>
  );
}

const Example = ({ title, children }: { readonly title: string; readonly children: string }) => (
  <div className="min-w-0">
    <h3 className="mb-2 font-semibold">{title}</h3>
    <CodeBlock className="max-h-96 rounded-card border border-line">{children}</CodeBlock>
  </div>
);

const addressOf = (parameters: NonNullable<ApiOperation["parameters"]>): string =>
  writeAddress(Object.fromEntries(parameters.map(({ name, example }) => [name, example])));
