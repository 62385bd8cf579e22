import type { ImageRequest } from "../../_core/ports/provider.ts";

/**
 * What both routes for pictures take, in the names of the wire. Models of other servers know less: they get what every
 * one of them understands.
 */
export function imageOrder(request: ImageRequest) {
  const { operation, prompt, model, width, height, quality, transparent } = request;
  const cutOut = "Take the background away and change nothing else";
  const common = { model, prompt: operation === "remove_background" ? prompt || cutOut : prompt, n: 1 };
  const size = `${width}x${height}`;
  if (!isOpenAIs(model)) return { ...common, size, response_format: "b64_json" as const };
  const isClear = transparent || operation === "remove_background";
  return {
    ...common,
    size,
    // Left out, the model would choose, and with it the price.
    quality: (quality ?? "medium") as "low" | "medium" | "high" | "xhigh" | "max",
    // What the model draws on a see-through background is lost in a JPEG; anything else is ten times smaller as one.
    ...(isClear
      ? { background: "transparent" as const, output_format: "png" as const }
      : { output_format: "jpeg" as const }),
  };
}

/**
 * How many pictures on the way there are worth their price. Each takes 100 tokens: a fifth of a picture of medium
 * quality, which is done in seconds, and lost in the thousands of a better one, which takes a minute.
 */
export function partialsOf({ model, quality }: ImageRequest): number {
  return isOpenAIs(model) && quality !== null && ["high", "xhigh", "max"].includes(quality) ? 1 : 0;
}

/** By its name, also of one that is gone. */
const isOpenAIs = (model: string) => /^(gpt-image-|chatgpt-image|dall-e-)/.test(model);
