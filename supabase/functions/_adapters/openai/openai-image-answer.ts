import type { PictureFile } from "../../_core/ports/picture.ts";
import type { Usage } from "../../_core/ports/provider.ts";
import { nonsense } from "../vendors/ask-vendor.ts";
import { openai } from "./openai-failure.ts";
import { ImageEvent, ImagesAnswer, type ImageUsage } from "./openai-wire.ts";

/** A picture as OpenAI sends it, or as other servers do: by its address. */
export interface SentPicture {
  readonly base64: string | null;
  readonly url: string | null;
  readonly usage: ImageUsage | null;
}

/** The picture of a plain answer. Throws `provider_invalid`. */
export function readImages(body: unknown): SentPicture {
  const answer = ImagesAnswer.safeParse(body);
  if (!answer.success) throw nonsense(openai, "gave an answer that makes no sense", answer.error);
  const { data, usage } = answer.data;
  return { base64: data[0]?.b64_json ?? null, url: data[0]?.url ?? null, usage: usage ?? null };
}

/**
 * The picture at the end of a stream. Those on the way are told as progress.
 * Throws `provider_invalid` for a stream that ends without one.
 */
export async function readImageEvents(
  events: AsyncIterable<unknown>,
  partials: number,
  onProgress: (progress: number) => void,
): Promise<SentPicture> {
  for await (const given of events) {
    const event = ImageEvent.safeParse(given).data;
    if (!event || event.type === "other") continue;
    if ("b64_json" in event) return { base64: event.b64_json, url: null, usage: event.usage ?? null };
    onProgress(Math.min(0.9, (event.partial_image_index + 1) / (partials + 1)));
  }
  throw nonsense(openai, "ended its answer before the picture was there");
}

/** What a picture took. Tokens of pictures that went in have a price of their own. */
export function imageUsage(requestId: string | null, usage: ImageUsage | null): Usage {
  if (!usage) return { requestId, images: 1 };
  const { input_tokens: input, output_tokens: outputTokens, input_tokens_details: details } = usage;
  const inputImageTokens = details?.image_tokens ?? 0;
  return {
    requestId,
    images: 1,
    inputTokens: details?.text_tokens ?? input,
    inputImageTokens,
    outputTokens,
    raw: usage,
  };
}

/** A source as a file with the name that its kind has. */
export function sourceFile({ bytes, mime }: PictureFile, at: number): File {
  return new File([new Uint8Array(bytes)], `source-${at + 1}.${mime === "image/png" ? "png" : "jpg"}`, { type: mime });
}
