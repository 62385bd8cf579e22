import { apiStrings as strings } from "../../strings/api.ts";
import { CodeBlock } from "../../ui/code-block.tsx";
import type { ApiWebhook } from "./api-document.ts";
import { FieldList } from "./field-list.tsx";
import { RichText } from "./rich-text.tsx";
import { TypeText } from "./type-text.tsx";

export interface WebhooksSectionProps {
  readonly webhooks: readonly ApiWebhook[];
}

export const webhooksAnchor = "webhooks";

/** What endpoints are told: how each request looks and is answered, then every event with an example. */
export function WebhooksSection({ webhooks }: WebhooksSectionProps) {
  const [first] = webhooks;
  if (!first) return null;
  return (
    <section id={webhooksAnchor} aria-labelledby="webhooks-title" className="scroll-mt-4 border-t border-line py-8">
      <h2 id="webhooks-title" className="text-xl font-semibold tracking-tight">
        {strings.webhooks}
      </h2>
      <p className="mt-3 max-w-prose text-ink-soft">
        {strings.webhooksLead}{" "}
        <a
          href="https://www.standardwebhooks.com"
          className="text-accent underline underline-offset-2 hover:text-accent-strong"
        >
          Standard Webhooks
        </a>
        .
      </p>
      <h3 className="mt-5 mb-2 font-semibold">{strings.webhookHeaders}</h3>
      <FieldList
        schema={{
          properties: Object.fromEntries(
            first.parameters.map(({ name, description, schema }) => [
              name,
              { ...schema, ...(description && { description }) },
            ]),
          ),
        }}
      />
      <h3 className="mt-5 mb-2 font-semibold">{strings.webhookAnswers}</h3>
      <dl className="grid grid-cols-[minmax(0,1fr)]">
        {answersOf(first).map(([status, { description }]) => (
          <div key={status} className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line py-2">
            <dt className="w-40 font-semibold">{status === "default" ? strings.anythingElse : status}</dt>
            <dd className="min-w-0 flex-1 basis-64 text-ink-soft">
              <RichText>{description}</RichText>
            </dd>
          </div>
        ))}
      </dl>
      {webhooks.map((webhook) => (
        <Event key={webhook.operationId} webhook={webhook} />
      ))}
    </section>
  );
}

function Event({ webhook: { operationId, summary, description, requestBody } }: { readonly webhook: ApiWebhook }) {
  const { schema, example } = requestBody.content["application/json"];
  const data = schema.properties?.data;
  return (
    <article id={operationId} aria-labelledby={`${operationId}-title`} className="mt-8 scroll-mt-4">
      <h3 id={`${operationId}-title`} className="font-mono font-semibold">
        {operationId}
      </h3>
      <p className="mt-1 max-w-prose">
        {summary} <span className="text-ink-soft">{description}</span>
      </p>
      {data && (
        <p className="mt-1 mb-3">
          {strings.eventData} <TypeText schema={data} />
        </p>
      )}
      <CodeBlock className="max-h-96 rounded-card border border-line">{JSON.stringify(example, null, 2)}</CodeBlock>
    </article>
  );
}

/** Success first: numbers stand before other names in an object. */
const answersOf = ({ responses }: ApiWebhook) =>
  Object.entries(responses).toSorted(([one], [other]) => one.localeCompare(other));
