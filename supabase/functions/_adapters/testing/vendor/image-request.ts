import type { ImageRequest } from "../../../_core/ports/provider.ts";

/** A request for a new square picture, as plain as can be but for what is told. */
export function imageRequest(model: string, more: Partial<ImageRequest> = {}): ImageRequest {
  return {
    operation: "generate",
    model,
    prompt: "Two scones on a white plate, seen from above",
    negativePrompt: null,
    style: null,
    width: 1024,
    height: 1024,
    quality: null,
    transparent: false,
    colors: [],
    seed: 7,
    sources: [],
    references: [],
    idempotencyKey: crypto.randomUUID(),
    callbackUrl: null,
    onProgress: () => {},
    ...more,
  };
}
