import { z } from "zod";
import { fromBase64 } from "../../../../../shared/base64.ts";
import { readHeader } from "../../../_core/picture/header.ts";
import { answerToSchema } from "../../testing/vendor/answer-to-schema.ts";
import { plus, times } from "../../testing/vendor/decimal.ts";
import { answerToRequest } from "../../testing/vendor/read-request.ts";
import type { Call, VendorParts } from "../../testing/vendor/vendor.ts";
import { findModel } from "./openai-models.ts";
import { brokenOff, type Choice, oddAnswer, refused } from "./openai-odd-answers.ts";
import { answer, jsonBody, newRequestId, readOrder, refuse, refuseModel, refuseValue } from "./openai-refusals.ts";
import { strictFault } from "./openai-strict-schema.ts";

const Part = z.union([
  z.strictObject({ type: z.literal("text"), text: z.string() }),
  z.strictObject({
    type: z.literal("image_url"),
    image_url: z.strictObject({ url: z.string(), detail: z.enum(["auto", "low", "high", "original"]).optional() }),
  }),
]);

const Order = z.strictObject({
  model: z.string(),
  messages: z
    .array(
      z.strictObject({
        role: z.enum(["system", "developer", "user", "assistant"]),
        content: z.union([z.string(), z.array(Part).min(1)]),
      }),
    )
    .min(1),
  response_format: z.strictObject({
    type: z.literal("json_schema"),
    json_schema: z.strictObject({
      name: z.string().regex(/^[\w-]{1,64}$/),
      description: z.string().optional(),
      strict: z.literal(true),
      schema: z.record(z.string(), z.unknown()),
    }),
  }),
  max_completion_tokens: z.int().min(1).optional(),
});

/** The three answers that are none, in turn. */
const failures: readonly Choice[] = [
  refused,
  brokenOff,
  { finish_reason: "content_filter", message: { content: null, refusal: null } },
];

const lettersOfToken = 4;

/** Content, cut off at the limit of tokens. */
function finished(content: string, limit: number): Choice {
  const cut = content.slice(0, limit * lettersOfToken);
  return { finish_reason: cut === content ? "stop" : "length", message: { content: cut, refusal: null } };
}

/** Answers what fits the schema, whatever the picture; a request in words by its words. */
export function createChat({ ledger, clock }: VendorParts) {
  let failed = 0;
  return async ({ request, fault }: Call): Promise<Response> => {
    const order = readOrder(Order, await jsonBody(request));
    const model = findModel(order.model, "text", clock.now());
    if (!model) throw refuseModel(order.model);
    const { schema } = order.response_format.json_schema;
    const wrong = strictFault(schema);
    if (wrong) {
      throw refuse(400, `Invalid schema for response_format: ${wrong}.`, {
        param: "response_format",
        code: "invalid_json_schema",
      });
    }
    const pictures = picturesIn(order);
    const texts = order.messages.flatMap(({ content }) =>
      typeof content === "string" ? [content] : content.map((part) => (part.type === "text" ? part.text : "")),
    );
    const content = JSON.stringify(
      answerToRequest(texts.join("\n")) ??
        answerToSchema(
          schema,
          pictures.reduce((sum, bytes) => sum + bytes.length, 0),
        ),
    );
    const choice =
      fault === "failure-in-200"
        ? failures[failed++ % failures.length]!
        : (oddAnswer(texts.join("\n"), content) ??
          finished(content, order.max_completion_tokens ?? Number.POSITIVE_INFINITY));
    const input = texts.reduce((sum, text) => sum + Math.ceil(text.length / lettersOfToken), 0) + 300 * pictures.length;
    const output = Math.ceil((choice.message.content ?? choice.message.refusal ?? "").length / lettersOfToken);
    const requestId = newRequestId();
    const usd = plus(times(input, model.textIn), times(output, model.textOut));
    ledger.bill({ requestId, usd, model: order.model, subject: texts.join("\n") });
    return answer(
      {
        id: `chatcmpl-${requestId.slice(4)}`,
        object: "chat.completion",
        created: Math.floor(clock.now() / 1000),
        model: order.model,
        choices: [{ index: 0, ...choice, message: { role: "assistant", ...choice.message } }],
        usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
      },
      requestId,
    );
  };
}

function picturesIn({ messages }: z.output<typeof Order>): Uint8Array[] {
  return messages.flatMap(({ content }) =>
    typeof content === "string"
      ? []
      : content.flatMap((part) => (part.type === "text" ? [] : [pictureIn(part.image_url.url)])),
  );
}

/** The bytes of a data URL. Throws the refusal: this fake fetches nothing. */
export function pictureIn(url: string): Uint8Array {
  const base64 = /^data:image\/(?:png|jpeg);base64,(.+)$/.exec(url)?.[1];
  if (base64 === undefined) throw refuseValue("image_url", "Failed to download the image.");
  try {
    const bytes = fromBase64(base64);
    readHeader(bytes);
    return bytes;
  } catch {
    throw refuse(400, "You uploaded an unsupported image.", { code: "invalid_image_format" });
  }
}
