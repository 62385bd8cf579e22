import { project } from "../../lib/supabase.ts";
import { apiStrings as strings } from "../../strings/api.ts";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { LoadingLine } from "../../ui/loading-line.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { type ApiDocument, type ApiOperation, documentPath, useApiDocument } from "./api-document.ts";
import { FieldList } from "./field-list.tsx";
import { OperationSection } from "./operation-section.tsx";
import { schemaName } from "./type-name.ts";
import { SchemaLink, schemaAnchor } from "./type-text.tsx";
import { WebhooksSection, webhooksAnchor } from "./webhooks-section.tsx";

const link = "text-accent underline underline-offset-2 hover:text-accent-strong";
const code = "font-mono text-sm wrap-anywhere";

/** What a site can call, from the document that the build wrote from the contracts. */
export function ApiReference() {
  const { data, error, refetch } = useApiDocument();
  return (
    <div className="mx-auto max-w-5xl px-4 pt-4 pb-16 md:px-8">
      <h1 className="text-3xl font-semibold tracking-tight">{strings.title}</h1>
      <p className="mt-3 max-w-prose text-lg text-ink-soft">
        {strings.lead}{" "}
        <a href={documentPath} className={link}>
          {strings.file}
        </a>
      </p>
      <p className="mt-2 text-ink-soft">
        {strings.address} <code className={`${code} text-ink`}>{project.url}/functions/v1</code>. {strings.key}{" "}
        <code className={`${code} text-ink`}>x-api-key</code>.
      </p>
      {data ? (
        <Reference document={data} />
      ) : error ? (
        <FailureMessage error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <LoadingLine />
          <Skeleton className="mt-8 h-96" />
        </>
      )}
    </div>
  );
}

function Reference({ document }: { readonly document: ApiDocument }) {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const webhooks = Object.values(document.webhooks).map(({ post }) => post);
  const schemas = Object.entries(document.components.schemas);
  return (
    <>
      <nav aria-label={strings.onThisPage} className="my-6 rounded-card border border-line bg-raised p-4">
        <ul className="grid gap-1.5">
          {operations.map(({ path, method, operation }) => (
            <li key={operation.operationId} className="flex flex-wrap gap-x-3">
              <a href={`#${operation.operationId}`} className={link}>
                {operation.summary}
              </a>
              <code className={`${code} text-ink-soft`}>
                {method.toUpperCase()} {path}
              </code>
            </li>
          ))}
          <li className="flex flex-wrap gap-x-3">
            <a href={`#${webhooksAnchor}`} className={link}>
              {strings.webhooks}
            </a>
            {webhooks.map(({ operationId }) => (
              <a key={operationId} href={`#${operationId}`} className={`${code} text-ink-soft hover:text-ink`}>
                {operationId}
              </a>
            ))}
          </li>
        </ul>
        <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
          {schemas.map(([name]) => (
            <li key={name}>
              <SchemaLink name={name} />
            </li>
          ))}
        </ul>
      </nav>
      {operations.map(({ path, method, operation }) => (
        <OperationSection
          key={operation.operationId}
          path={path}
          method={method}
          operation={operation}
          addressSchema={addressSchemaOf(operation, document, document.paths[path])}
          problems={document.components.examples}
        />
      ))}
      <WebhooksSection webhooks={webhooks} />
      {schemas.map(([name, schema]) => (
        <section
          key={name}
          id={schemaAnchor(name)}
          aria-labelledby={`${schemaAnchor(name)}-title`}
          className="scroll-mt-4 border-t border-line py-8"
        >
          <h2 id={`${schemaAnchor(name)}-title`} className="mb-3 font-mono text-lg font-semibold">
            {name}
          </h2>
          <FieldList schema={schema} />
        </section>
      ))}
    </>
  );
}

/** Where it takes in its address what another operation of its path takes as JSON: the schema of that. */
function addressSchemaOf(
  { parameters, requestBody }: ApiOperation,
  { components }: ApiDocument,
  methods: Readonly<Record<string, ApiOperation>> = {},
): string | undefined {
  if (!parameters || requestBody) return;
  const bodies = Object.values(methods).flatMap(
    (other) => other.requestBody?.content["application/json"]?.schema.$ref ?? [],
  );
  const names = parameters.map(({ name }) => name).join();
  return bodies.find((ref) => Object.keys(components.schemas[schemaName(ref)]?.properties ?? {}).join() === names);
}
