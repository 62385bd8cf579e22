import { answers, parameterExamples, requests } from "./examples.ts";
import type { GoodAnswer, Operation } from "./operation.ts";
import { operations } from "./operations.ts";
import { headers, problemExamples, problemResponses, quotaHeaders, rateHeaders } from "./problem-responses.ts";
import { componentSchemas, type JsonSchema, parameterSchemas } from "./schemas.ts";
import { describeWebhooks } from "./webhooks.ts";

const description = [
  "Larder is the image library of a website builder: a site says what it needs, as a person would, and gets the picture",
  "that fits; a server sends pictures to a pattern, and gets data that fits its schema. Every answer to a key tells its rate in `X-RateLimit-*`; what fails is `application/problem+json` with a",
  "`code` from a closed list.",
].join(" ");

/** What can be called, as OpenAPI 3.1: paths, inputs and answers come from the contracts, words from beside here. */
export function openApiDocument() {
  const schemas = componentSchemas();
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const { name, method } = operation.contract;
    paths[`/${name}`] = { ...paths[`/${name}`], [method.toLowerCase()]: describeOperation(operation, schemas) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Larder", version: "1", description, license: { name: "MIT", identifier: "MIT" } },
    servers: [
      {
        url: "{project}/functions/v1",
        variables: {
          project: { default: "http://127.0.0.1:54321", description: "The address of the Supabase project" },
        },
      },
    ],
    paths,
    webhooks: describeWebhooks(),
    components: {
      schemas,
      headers,
      examples: problemExamples,
      securitySchemes: {
        key: {
          type: "apiKey",
          in: "header",
          name: "x-api-key",
          description:
            "Of one site, or of a member for what is done in their name. It does what its scopes say; it may be bound to the pages of some origins and to some addresses, and works from nowhere else then.",
        },
        project: {
          type: "apiKey",
          in: "header",
          name: "apikey",
          description: "The publishable key of the project, beside a session.",
        },
        session: { type: "http", scheme: "bearer", description: "The access token of a member who is signed in." },
      },
    },
  };
}

function describeOperation(operation: Operation, schemas: Record<string, JsonSchema>) {
  const { id, contract, summary, description, scope, takesSessions, request, answers, cacheControl, codes } = operation;
  const hasBody = contract.method !== "GET";
  const allowances = { ...(scope && rateHeaders), ...(takesSessions && quotaHeaders) };
  const goodHeaders = {
    "x-request-id": { $ref: "#/components/headers/RequestId" },
    ...allowances,
    ...(cacheControl && {
      etag: { $ref: "#/components/headers/ETag" },
      "cache-control": { $ref: "#/components/headers/CacheControl", description: `\`${cacheControl}\`` },
    }),
  };
  const parameters = [
    ...(request && !hasBody ? parametersOf(request, schemas[request]) : ownParameters(operation)),
    ...(operation.takesWishes || operation.takesKey ? [idempotencyKey] : []),
    ...(operation.takesWishes ? [prefer] : []),
  ];
  return {
    operationId: id,
    summary,
    description,
    security: [...(scope ? [{ key: [scope] }] : []), ...(takesSessions ? [{ project: [], session: [] }] : [])],
    ...(parameters.length > 0 && { parameters }),
    ...(request &&
      hasBody && {
        requestBody: {
          required: true,
          content: {
            "application/json": { schema: schemaRef(request), examples: requests[request] },
            ...Object.fromEntries((operation.takesPicture ?? []).map((type) => [type, {}])),
          },
        },
      }),
    responses: {
      ...Object.fromEntries(
        answers.map((answer) => [
          answer.status,
          {
            description: answer.description,
            headers: { ...goodHeaders, ...(answer.isMade && { location: { $ref: "#/components/headers/Location" } }) },
            content: contentOf(operation, answer),
          },
        ]),
      ),
      ...(cacheControl && {
        304: { description: "The caller has this content already.", headers: goodHeaders },
      }),
      ...problemResponses(codes, allowances),
    },
  };
}

const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function contentOf({ writes }: Operation, { schemas: names }: GoodAnswer) {
  if (writes) return Object.fromEntries(writes.map((type) => [type, { schema: { type: "string" } }]));
  const [first = "", ...more] = names;
  const schema = more.length > 0 ? { anyOf: names.map(schemaRef) } : schemaRef(first);
  return { "application/json": { schema, example: answers[first] } };
}

/** The fields of an input as parameters of an address. */
function parametersOf(name: string, schema: JsonSchema = {}) {
  const example = Object.values(requests[name] ?? {})[0]?.value ?? {};
  return Object.keys(schema.properties ?? {}).map((field) => parameterOf(field, schema, "query", example));
}

/** What stands in the path of an operation, and what of its input in its address. */
function ownParameters({ contract, parameters = {} }: Operation) {
  const schema = parameterSchemas(contract);
  const inPath = (field: string) => contract.name.includes(`{${field}}`);
  return Object.entries(parameters).map(([field, description]) => ({
    ...parameterOf(field, schema, inPath(field) ? "path" : "query", parameterExamples),
    description,
  }));
}

function parameterOf(
  name: string,
  { properties = {}, required = [] }: JsonSchema,
  place: "path" | "query",
  examples: Readonly<Record<string, unknown>>,
) {
  const { description, ...own } = properties[name] ?? {};
  // Named values are JSON in an address.
  const schema = own.type === "object" ? { type: "string", contentMediaType: "application/json" } : own;
  return {
    name,
    in: place,
    required: required.includes(name),
    ...(description && { description }),
    ...(name in examples && { example: examples[name] }),
    schema,
    ...(schema.type === "array" && { style: "form", explode: true }),
  };
}

/** Headers of requests that make work. */
const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description:
    "Your own name of this request: for 24 hours the same one is answered as it was, and another one with this name is a `conflict`.",
  schema: { type: "string", minLength: 1, maxLength: 255 },
};
const prefer = {
  name: "Prefer",
  in: "header",
  required: false,
  description: "`wait`, or `wait=10`: wait for the result, for so many seconds, 25 at most.",
  schema: { type: "string" },
};
