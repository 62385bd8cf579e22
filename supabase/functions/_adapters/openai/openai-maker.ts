import { AppError } from "../../../../shared/problems.ts";
import type { ImageMaker, ImageRequest, MakeResult, Usage } from "../../_core/ports/provider.ts";
import type { Download } from "../download/guarded-download.ts";
import { pictureFromBase64 } from "../download/picture-file.ts";
import { connectionFailure, nonsense } from "../vendors/ask-vendor.ts";
import { attached } from "../vendors/attached.ts";
import { finishedPicture, sentPicture, spoiled } from "../vendors/finished-picture.ts";
import { type OpenAIOptions, requestIdOf } from "./openai-client.ts";
import { failureOf, openai } from "./openai-failure.ts";
import { imageUsage, readImageEvents, readImages, type SentPicture, sourceFile } from "./openai-image-answer.ts";
import { imageOrder, partialsOf } from "./openai-image-order.ts";

/**
 * Makes and edits pictures through the vendor's package, which knows its forms and streams. It is loaded with the first
 * picture, and never tries again by itself: a try whose answer was lost may have been billed.
 */
export function createOpenAIMaker(options: OpenAIOptions): ImageMaker {
  return {
    provider: "openai",
    async make(request, signal) {
      const asked = { model: request.model, doing: attached(request).length > 0 ? "edit pictures" : "make pictures" };
      try {
        const client = await load(options);
        const response = await send(client, request, signal);
        const sent = await read(client, response, request);
        return await resultOf(sent, imageUsage(requestIdOf(response.headers), sent.usage), options.download, signal);
      } catch (error) {
        throw await madeSense(error, asked, signal);
      }
    },
  };
}

async function load({ apiKey, baseUrl, fetch }: OpenAIOptions) {
  const { default: OpenAI } = await import("openai");
  return new OpenAI({
    apiKey,
    baseURL: baseUrl,
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: "off",
    fetch: (input, init) => fetch(input as string, init as RequestInit),
  });
}
type Client = Awaited<ReturnType<typeof load>>;

async function send(client: Client, request: ImageRequest, signal: AbortSignal) {
  const partials = partialsOf(request);
  const stream = partials > 0 ? { stream: true as const, partial_images: partials } : {};
  const order = { ...imageOrder(request), ...stream };
  const [first, ...more] = attached(request).map(sourceFile);
  if (!first) return client.images.generate(order, { signal }).asResponse();
  // One goes in the field `image`, several in `image[]`.
  return client.images.edit({ ...order, image: more.length > 0 ? [first, ...more] : first }, { signal }).asResponse();
}

/** A stream where one was asked for and the server knows streams. */
async function read(client: Client, response: Response, request: ImageRequest): Promise<SentPicture> {
  if (!response.headers.get("content-type")?.includes("text/event-stream")) return readImages(await response.json());
  const { Stream } = await import("openai/streaming");
  const events = Stream.fromSSEResponse<unknown>(response, new AbortController(), client);
  return readImageEvents(events, partialsOf(request), request.onProgress);
}

async function resultOf(
  { base64, url }: SentPicture,
  usage: Usage,
  download: Download,
  signal: AbortSignal,
): Promise<MakeResult> {
  if (base64) return sentPicture(usage, () => pictureFromBase64(openai, base64));
  if (url) return finishedPicture(download, url, usage, signal);
  return spoiled("OpenAI answered without a picture", usage);
}

/** What the package throws, as an `AppError`. */
async function madeSense(error: unknown, asked: { model: string; doing: string }, signal: AbortSignal) {
  if (signal.aborted) return connectionFailure(openai, signal, error);
  if (error instanceof AppError) return error;
  const { APIConnectionError, APIError } = await import("openai");
  if (error instanceof APIConnectionError) return connectionFailure(openai, signal, error.cause ?? error);
  if (error instanceof SyntaxError) return nonsense(openai, "gave an answer that makes no sense", error);
  if (!(error instanceof APIError)) return connectionFailure(openai, signal, error);
  const { status, headers = new Headers(), error: problem } = error;
  const failure = failureOf({ status: status ?? 500, headers }, { error: problem }, asked);
  // An error within a stream has no status. What was made until then may have been billed: not to be tried again.
  const isBrokenOff = status === undefined && failure.code === "provider_unavailable";
  return isBrokenOff ? nonsense(openai, "broke its answer off", failure) : failure;
}
