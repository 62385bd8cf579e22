import { toBase64 } from "../../../../../shared/base64.ts";
import { cutOut } from "../../testing/vendor/cut-out.ts";
import { plus, times } from "../../testing/vendor/decimal.ts";
import { paintPicture } from "../../testing/vendor/paint-picture.ts";
import type { Call, VendorParts } from "../../testing/vendor/vendor.ts";
import { checkOrder, type ImageOrder, readEdit, readGeneration } from "./openai-image-orders.ts";
import { findModel, type ImageModel } from "./openai-models.ts";
import { answer, newRequestId, refuseModel, refuseUnsafe, refuseUnverified } from "./openai-refusals.ts";

export interface ImageRules {
  readonly small: boolean;
  /** Without it no model makes pictures. */
  readonly verified: boolean;
}

/** Tokens of a picture on the way. */
const partialTokens = 100;
/** A picture that goes in takes no more than this. */
const mostSourceTokens = 8000;

/** A prompt with the word `gore` is blocked. */
export async function images(call: Call, route: "generation" | "edit", parts: VendorParts, rules: ImageRules) {
  const { order, sources } =
    route === "edit" ? await readEdit(call.request) : { order: await readGeneration(call.request), sources: [] };
  const model = findModel(order.model, "image", parts.clock.now());
  if (!model) throw refuseModel(order.model);
  if (!rules.verified) throw refuseUnverified(order.model);
  const { width, height } = checkOrder(order, model);
  if (/\bgore\b/i.test(order.prompt)) throw refuseUnsafe();

  const sourceTokens = sources.map((source) =>
    Math.min(mostSourceTokens, Math.ceil((source.width * source.height) / 512)),
  );
  const usage = usageOf(order, model, width * height, sourceTokens);
  const requestId = newRequestId();
  parts.ledger.bill({ requestId, usd: priceOf(usage, model), model: order.model, subject: order.prompt });

  const paint = async (turn: number) => {
    const [source] = sources;
    if (source && order.background === "transparent") {
      return { b64_json: toBase64((await cutOut(source.bytes, call.fault)).bytes) };
    }
    const prompt = `${order.prompt} ${turn} of ${sources.map(({ bytes }) => bytes.length).join()}`;
    const transparent = order.background === "transparent";
    const picture = { prompt, width, height, format: order.output_format, transparent, small: rules.small };
    return { b64_json: toBase64((await paintPicture(picture)).bytes) };
  };
  const about = {
    background: order.background === "transparent" ? "transparent" : "opaque",
    output_format: order.output_format,
    quality: order.quality === "auto" ? "medium" : order.quality,
    size: `${width}x${height}`,
  };
  const isEmpty = call.fault === "failure-in-200";
  if (order.stream) return stream(order, about, usage, paint, `image_${route}`, requestId, isEmpty);
  const data = isEmpty ? [] : await Promise.all(Array.from({ length: order.n }, (_, turn) => paint(turn)));
  return answer({ created: Math.floor(parts.clock.now() / 1000), data, ...about, usage }, requestId);
}

/** Pictures on the way, then the picture with the usage: all but the last where the stream is to end too soon. */
async function stream(
  order: ImageOrder,
  about: object,
  usage: object,
  paint: (turn: number) => Promise<object>,
  type: string,
  requestId: string,
  endsTooSoon: boolean,
): Promise<Response> {
  const event = (kind: string, body: object) =>
    `event: ${type}.${kind}\ndata: ${JSON.stringify({ type: `${type}.${kind}`, ...body })}\n\n`;
  const events: string[] = [];
  for (let at = 0; at < order.partial_images; at++) {
    events.push(event("partial_image", { ...(await paint(at + 100)), partial_image_index: at, ...about }));
  }
  if (!endsTooSoon) events.push(event("completed", { ...(await paint(0)), ...about, usage }));
  return new Response(events.join(""), {
    headers: { "content-type": "text/event-stream; charset=utf-8", "x-request-id": requestId },
  });
}

function usageOf(order: ImageOrder, { tokens }: ImageModel, pixels: number, sources: readonly number[]) {
  const text = Math.ceil(order.prompt.length / 4);
  const image = sources.reduce((sum, one) => sum + one, 0);
  const each = Math.ceil(((tokens[order.quality] ?? tokens.medium!) * pixels) / 1024 ** 2);
  const output = each * order.n + partialTokens * order.partial_images;
  return {
    input_tokens: text + image,
    input_tokens_details: { text_tokens: text, image_tokens: image },
    output_tokens: output,
    total_tokens: text + image + output,
  };
}

function priceOf(usage: ReturnType<typeof usageOf>, { textIn, imageIn, imageOut }: ImageModel): string {
  const { text_tokens: text, image_tokens: image } = usage.input_tokens_details;
  return plus(times(text, textIn), times(image, imageIn), times(usage.output_tokens, imageOut));
}
