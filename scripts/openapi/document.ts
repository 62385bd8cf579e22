import { answers, requests } from "./examples.ts";
import { type Operation, operations } from "./operations.ts";
import { headers, problemResponses, rateHeaders } from "./problem-responses.ts";
import { componentSchemas, type JsonSchema } from "./schemas.ts";

const description = [
  "Larder is the image library of a website builder: a site says what it needs, as a person would, and gets the picture",
  "that fits. Every answer to a key tells its rate in `X-RateLimit-*`; what fails is `application/problem+json` with a",
  "`code` from a closed list.",
].join(" ");

/** What a builder site can call, as OpenAPI 3.1: paths, inputs and answers come from the contracts, words from beside here. */
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
    components: {
      schemas,
      headers,
      securitySchemes: {
        key: {
          type: "apiKey",
          in: "header",
          name: "x-api-key",
          description: "Of one site. It may be bound to the pages of some origins, and works on no other then.",
        },
      },
    },
  };
}

export type OpenApiDocument = ReturnType<typeof openApiDocument>;

function describeOperation(operation: Operation, schemas: Record<string, JsonSchema>) {
  const { contract, summary, description, needsKey, request, answer, cacheControl, alsoAnswers, codes } = operation;
  const isPost = contract.method === "POST";
  const good = {
    headers: {
      "x-request-id": { $ref: "#/components/headers/RequestId" },
      ...(needsKey && rateHeaders),
      ...(cacheControl && {
        etag: { $ref: "#/components/headers/ETag" },
        "cache-control": { $ref: "#/components/headers/CacheControl", description: `\`${cacheControl}\`` },
      }),
    },
    content: {
      "application/json": { schema: { $ref: `#/components/schemas/${answer}` }, example: answers[answer] },
    },
  };
  return {
    operationId: `${contract.name.replaceAll("/", "-")}${isPost || !request ? "" : "-by-address"}`,
    summary,
    description,
    security: needsKey ? [{ key: [] }] : [],
    ...(request && !isPost && { parameters: parametersOf(request, schemas[request]) }),
    ...(request &&
      isPost && {
        requestBody: {
          required: true,
          content: {
            "application/json": { schema: { $ref: `#/components/schemas/${request}` }, examples: requests[request] },
          },
        },
      }),
    responses: {
      200: { description: "It worked.", ...good },
      ...(cacheControl && {
        304: { description: "The caller has this content already.", headers: good.headers },
      }),
      ...problemResponses(codes, needsKey),
      ...(alsoAnswers && { [alsoAnswers.status]: { description: alsoAnswers.description, ...good } }),
    },
  };
}

/** The fields of an input as parameters of an address. */
function parametersOf(name: string, { properties = {}, required = [] }: JsonSchema = {}) {
  const example = Object.values(requests[name] ?? {})[0]?.value ?? {};
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    required: required.includes(name),
    ...(description && { description }),
    ...(name in example && { example: example[name] }),
    schema,
    ...(schema.type === "array" && { style: "form", explode: true }),
  }));
}
