import { writeAddress } from "../../../../shared/address.ts";
import { apiStrings as strings } from "../../strings/api.ts";
import { Badge } from "../../ui/badge.tsx";
import { CodeBlock } from "../../ui/code-block.tsx";
import type { ApiOperation, ApiParameter, ApiSchema } from "./api-document.ts";
import { FailureTable, type FailureTableProps } from "./failure-table.tsx";
import { FieldList } from "./field-list.tsx";
import { RichText } from "./rich-text.tsx";
import { TypeText } from "./type-text.tsx";

export interface OperationSectionProps {
  readonly path: string;
  readonly method: string;
  readonly operation: ApiOperation;
  /** The schema of what it takes in its address, which another operation takes as JSON. */
  readonly addressSchema?: string | undefined;
  /** By their codes. */
  readonly problems: FailureTableProps["problems"];
}

/** One thing that a site can call: what it takes, what it answers, what can go wrong. */
export function OperationSection({ path, method, operation, addressSchema, problems }: OperationSectionProps) {
  const { operationId, summary, description, security, parameters = [], requestBody, responses } = operation;
  const taken = requestBody?.content["application/json"];
  const answers = Object.entries(responses).flatMap(([status, { content = {} }]) => {
    const [[type, answer] = []] = Object.entries(content);
    return answer && Number(status) < 300 ? [{ status, type, ...answer }] : [];
  });
  const answered = answers[0];
  const example = Object.values(taken?.examples ?? {})[0]?.value;
  const line = `${method.toUpperCase()} ${addressOf(path, parameters)}`;
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
        <Badge>{needOf(security)}</Badge>
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
        {answers.map(({ status, type, schema }) => (
          <span key={status}>
            {strings.answers(status)}{" "}
            {type === "application/json" ? <TypeText schema={schema} /> : strings.asFile(type)}
          </span>
        ))}
      </p>
      {!addressSchema && parameters.length > 0 && (
        <>
          <h3 className="mt-5 mb-2 font-semibold">{strings.besides}</h3>
          <FieldList schema={fieldsOf(parameters)} />
        </>
      )}
      <div className="mt-5 grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-2">
        <Example title={strings.request}>
          {example === undefined ? line : `${line}\n\n${JSON.stringify(example, null, 2)}`}
        </Example>
        {answered?.example !== undefined && (
          <Example title={strings.answer}>{JSON.stringify(answered.example, null, 2)}</Example>
        )}
      </div>
      <h3 className="mt-6 mb-2 font-semibold">{strings.failures}</h3>
      <FailureTable operation={operation} problems={problems} label={`${summary}: ${strings.failures}`} />
    </section>
  );
}

const Example = ({ title, children }: { readonly title: string; readonly children: string }) => (
  <div className="min-w-0">
    <h3 className="mb-2 font-semibold">{title}</h3>
    <CodeBlock className="max-h-96 rounded-card border border-line">{children}</CodeBlock>
  </div>
);

/** Where a request goes, with what stands in its path and its query as in the examples. */
function addressOf(path: string, parameters: readonly ApiParameter[]): string {
  const told = (place: ApiParameter["in"]) =>
    parameters.filter((parameter) => parameter.in === place && parameter.example !== undefined);
  const query = writeAddress(Object.fromEntries(told("query").map(({ name, example }) => [name, example])));
  const filled = told("path").reduce((text, { name, example }) => text.replace(`{${name}}`, String(example)), path);
  return query ? `${filled}?${query}` : filled;
}

const fieldsOf = (parameters: readonly ApiParameter[]): ApiSchema => ({
  properties: Object.fromEntries(
    parameters.map(({ name, description, schema }) => [name, { ...schema, ...(description && { description }) }]),
  ),
  required: parameters.filter(({ required }) => required).map(({ name }) => name),
  additionalProperties: false,
});

/** Who is let in. */
function needOf(security: ApiOperation["security"]): string {
  const scope = security.find(({ key }) => key)?.key?.[0];
  if (scope === undefined) return strings.needsNone;
  return security.some(({ session }) => session) ? strings.needsScopeOrSession(scope) : strings.needsScope(scope);
}
