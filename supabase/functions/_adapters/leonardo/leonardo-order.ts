import { toBase64 } from "../../../../shared/base64.ts";
import type { ImageRequest } from "../../_core/ports/provider.ts";
import { refusal } from "../vendors/ask-vendor.ts";
import { attached } from "../vendors/attached.ts";
import { leonardo } from "./leonardo-failure.ts";

/** One request to Leonardo. */
export interface LeonardoOrder {
  readonly path: "/v1/generations" | "/v2/generations";
  readonly body: Readonly<Record<string, unknown>>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Models of the first interface are uuids, of the second names; only the second takes pictures to start from. What is
 * made is never shown to others: without a word from us it would be.
 * Throws `refused` for what the model's interface has no way to say.
 */
export function orderOf(request: ImageRequest): LeonardoOrder {
  if (request.operation === "remove_background") {
    throw refusal(leonardo, "it takes the background only from pictures of its own");
  }
  return uuid.test(request.model) ? first(request) : second(request);
}

function first({
  operation,
  references,
  model,
  prompt,
  negativePrompt,
  width,
  height,
  seed,
  transparent,
}: ImageRequest): LeonardoOrder {
  if (operation === "edit") throw refusal(leonardo, "this model only makes new pictures");
  if (references.length > 0) throw refusal(leonardo, "this model makes no pictures after others");
  return {
    path: "/v1/generations",
    body: {
      modelId: model,
      prompt,
      ...(negativePrompt ? { negative_prompt: negativePrompt } : {}),
      num_images: 1,
      width,
      height,
      seed,
      public: false,
      ...(transparent ? { transparency: "foreground_only" } : {}),
    },
  };
}

function second(request: ImageRequest): LeonardoOrder {
  const { model, prompt, width, height, seed, transparent } = request;
  if (transparent) throw refusal(leonardo, "this model has no see-through background");
  const pictures = attached(request).map(({ bytes }, order) => ({
    image: { type: "BASE64", data: toBase64(bytes) },
    order,
  }));
  return {
    path: "/v2/generations",
    body: {
      model,
      public: false,
      parameters: {
        prompt,
        width,
        height,
        quantity: 1,
        seed,
        prompt_enhance: "OFF",
        ...(pictures.length > 0 ? { guidances: { image_reference: pictures } } : {}),
      },
    },
  };
}
