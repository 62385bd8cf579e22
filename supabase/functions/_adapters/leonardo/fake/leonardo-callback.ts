import type { Delivery } from "../../testing/vendor/callbacks.ts";
import type { Generation } from "./leonardo-generations.ts";

export interface CallbackTarget {
  /** What was bound to the API key when it was made. */
  readonly url: string;
  readonly key: string;
}

/** The callback of a generation, as Leonardo sends it: with the API key in it. */
export function callbackOf(generation: Generation, { url, key }: CallbackTarget, apiKey: string, at: number): Delivery {
  const { id, order, status, images } = generation;
  const body = {
    type: "image_generation.complete",
    object: "generation",
    timestamp: at,
    api_version: "v1",
    data: {
      object: {
        id,
        status,
        userId: "3f1e2d4c-0000-4000-8000-000000000001",
        prompt: order.prompt,
        imageWidth: order.width,
        imageHeight: order.height,
        seed: order.seed,
        apiDollarCost: order.usd,
        images: images.map((image) => ({ ...image, generationId: id })),
        apiKey: {
          id: "3f1e2d4c-0000-4000-8000-000000000002",
          key: apiKey,
          name: "Larder",
          webhookCallbackUrl: url,
          webhookCallbackApiKey: key,
        },
      },
    },
  };
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  return { url, headers: () => headers, body: JSON.stringify(body) };
}
