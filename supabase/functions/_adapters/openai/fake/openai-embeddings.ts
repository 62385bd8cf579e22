import { z } from "zod";
import { toBase64 } from "../../../../../shared/base64.ts";
import { times } from "../../testing/vendor/decimal.ts";
import { randomNumbers } from "../../testing/vendor/random-numbers.ts";
import type { Call, VendorParts } from "../../testing/vendor/vendor.ts";
import { findModel } from "./openai-models.ts";
import { answer, jsonBody, newRequestId, readOrder, refuseModel, refuseValue } from "./openai-refusals.ts";

const Order = z.strictObject({
  model: z.string(),
  input: z.union([z.string(), z.array(z.string())]),
  dimensions: z.int().min(1).optional(),
  encoding_format: z.enum(["float", "base64"]).default("float"),
  user: z.string().optional(),
});

/** Four letters are about a token. */
const tokensOf = (text: string) => Math.ceil(text.length / 4);

export async function embeddings({ request }: Call, { ledger, clock }: VendorParts): Promise<Response> {
  const order = readOrder(Order, await jsonBody(request));
  const model = findModel(order.model, "vector", clock.now());
  if (!model) throw refuseModel(order.model);
  const texts = typeof order.input === "string" ? [order.input] : order.input;
  const tokens = checkInput(texts);
  const { dimensions = model.dimensions } = order;
  if (order.dimensions !== undefined && !model.canCut) {
    throw refuseValue("dimensions", "This model does not support specifying dimensions.");
  }
  if (dimensions > model.dimensions) {
    throw refuseValue(
      "dimensions",
      `Invalid value for 'dimensions' = ${dimensions}. Must be at most ${model.dimensions}.`,
    );
  }
  const requestId = newRequestId();
  ledger.bill({ requestId, usd: times(tokens, model.textIn), model: order.model });
  const data = texts.map((text, index) => {
    const vector = vectorOf(text, dimensions);
    const embedding = order.encoding_format === "base64" ? toBase64(new Uint8Array(vector.buffer)) : [...vector];
    return { object: "embedding", index, embedding };
  });
  return answer(
    { object: "list", data, model: order.model, usage: { prompt_tokens: tokens, total_tokens: tokens } },
    requestId,
  );
}

function checkInput(texts: readonly string[]): number {
  if (texts.length === 0) throw refuseValue("input", "'input' cannot be an empty array.");
  if (texts.length > 2048) throw refuseValue("input", `'input' has ${texts.length} items; at most 2048 are allowed.`);
  if (texts.includes("")) throw refuseValue("input", "'input' cannot contain an empty string.");
  const tokens = texts.map(tokensOf);
  const most = Math.max(...tokens);
  if (most > 8192)
    throw refuseValue("input", `This model's maximum context length is 8192 tokens, you requested ${most}.`);
  const all = tokens.reduce((sum, count) => sum + count, 0);
  if (all > 300_000) throw refuseValue("input", `The request has ${all} tokens; at most 300000 are allowed.`);
  return all;
}

/** A unit vector; texts with words in common point in similar directions. Little-endian, as all our machines are. */
function vectorOf(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [text]) {
    const random = randomNumbers([...word].reduce((hash, letter) => Math.imul(hash, 31) + letter.codePointAt(0)!, 7));
    for (let at = 0; at < dimensions; at++) vector[at]! += random() - 0.5;
  }
  const length = Math.hypot(...vector);
  return vector.map((part) => part / length);
}
