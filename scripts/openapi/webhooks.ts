import { eventMeanings, SentType } from "../../shared/endpoints.ts";
import { eventData } from "../../shared/events.ts";
import { eventExamples } from "./event-examples.ts";
import { eventSchemas, type JsonSchema } from "./schemas.ts";

const meanings: Record<SentType, string> = {
  ...eventMeanings,
  "endpoint.test": "Somebody wants to see whether it works",
};

/** Names and headers as the Standard Webhooks spec has them. */
const headers = {
  "webhook-id": "The event: who has seen it needs to do nothing. Attempts, and what is sent again, bear the same.",
  "webhook-timestamp":
    "When this attempt was made, in seconds since 1970: refuse what is not of the last five minutes.",
  "webhook-signature":
    "`v1,` and the HMAC-SHA256 of `id.timestamp.body` by the endpoint's secret (`whsec_` and its base64), in base64; while the secret is rotated two of them, with a space between. One that fits will do.",
};

/** What endpoints are told: the section `webhooks` of OpenAPI 3.1, from the contracts of the events. */
export function describeWebhooks() {
  return Object.fromEntries(SentType.options.map((type) => [type, { post: describeEvent(type) }]));
}

function describeEvent(type: SentType) {
  const schema: JsonSchema = {
    type: "object",
    properties: {
      type: { type: "string", const: type },
      timestamp: { type: "string", format: "date-time", description: "When it happened, in UTC." },
      data: { $ref: `#/components/schemas/${schemaOf(type)}` },
    },
    required: ["type", "timestamp", "data"],
  };
  const example = { type, timestamp: "2026-11-21T10:00:00.000Z", data: eventExamples[type] };
  return {
    operationId: type,
    summary: `${meanings[type]}.`,
    description:
      type === "endpoint.test"
        ? "Sent to any endpoint when a person asks for it; nobody chooses it."
        : "Sent to endpoints that chose it, of whose it is; to those of admins that hear of the whole library, of everybody's.",
    security: [],
    parameters: Object.entries(headers).map(([name, description]) => ({
      name,
      in: "header",
      required: true,
      description,
      schema: { type: "string" },
    })),
    requestBody: { required: true, content: { "application/json": { schema, example } } },
    responses: {
      "2XX": { description: "It has come, whatever else is said. Answer within 30 seconds." },
      410: { description: "The endpoint is disabled, and told nothing more." },
      default: {
        description:
          "It is tried again, ten times over 75 hours in all, never sooner than `Retry-After` asks. Redirects are not followed.",
      },
    },
  };
}

const schemaOf = (type: SentType) => Object.entries(eventSchemas).find(([, schema]) => schema === eventData[type])?.[0];
