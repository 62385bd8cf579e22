import { toBase64 } from "../../../../shared/base64.ts";
import { AppError } from "../../../../shared/problems.ts";
import type { ImageMaker, ImageRequest, MakeResult } from "../../_core/ports/provider.ts";
import { jsonOrNull } from "../vendors/json-or-null.ts";
import { PictureAnswer, SketchProblem } from "./sketch-wire.ts";

interface SketchOptions {
  /** Where the sketch service listens, without a slash at the end. */
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
}

/** Seconds until the first look at a picture that is drawn later. */
const pollAfter = 2;

/**
 * The offline image providers of the embedded stack: `sketch` answers with the picture, `sketch-later` accepts the
 * work and finishes it later. Both draw; neither is a photograph.
 *
 * Throws `rate_limited` (with `retryAfter`), `provider_unavailable`, `timed_out`, `refused` or `provider_invalid`.
 */
export function createSketch({ url, fetch }: SketchOptions): ImageMaker[] {
  const post = (mode: "now" | "later", request: ImageRequest, signal: AbortSignal) =>
    ask(fetch, `${url}/v1/pictures`, signal, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        prompt: request.prompt,
        width: request.width,
        height: request.height,
        colors: request.colors,
        seed: request.seed,
        idempotency_key: request.idempotencyKey,
        mode,
        ...(request.references.length > 0
          ? { references: request.references.map(({ bytes }) => toBase64(bytes)) }
          : {}),
        ...(mode === "later" && request.callbackUrl ? { callback_url: request.callbackUrl } : {}),
      }),
    });
  return [
    { provider: "sketch", make: async (request, signal) => resultOf(await post("now", request, signal)) },
    {
      provider: "sketch-later",
      make: async (request, signal) => resultOf(await post("later", request, signal)),
      check: async (providerJobId, signal) =>
        resultOf(
          await ask(fetch, `${url}/v1/pictures/${encodeURIComponent(providerJobId)}`, signal, { method: "GET" }),
        ),
    },
  ];
}

async function ask(fetch: SketchOptions["fetch"], url: string, signal: AbortSignal, init: RequestInit) {
  let status: number;
  let retryAfter: string | null;
  let text: string;
  try {
    const response = await fetch(url, { ...init, signal });
    ({ status } = response);
    retryAfter = response.headers.get("retry-after");
    text = await response.text();
  } catch (cause) {
    if (signal.aborted) throw new AppError("timed_out", { detail: "The sketch service took too long", cause });
    throw new AppError("provider_unavailable", { detail: "The sketch service does not answer", cause });
  }
  const body = jsonOrNull(text);
  if (status >= 400) throw failureOf(status, retryAfter, body);
  const answer = PictureAnswer.safeParse(body);
  if (answer.success) return answer.data;
  throw new AppError("provider_invalid", {
    detail: "The sketch service gave an answer that is no picture",
    cause: answer.error,
  });
}

function failureOf(status: number, retryAfter: string | null, body: unknown): AppError {
  const problem = SketchProblem.safeParse(body);
  const cause = new Error(`The sketch service answered ${status}: ${problem.data?.code ?? "without a code"}`);
  if (status === 429) {
    const seconds = Number(retryAfter);
    return new AppError("rate_limited", {
      detail: "The sketch service has too much to do",
      ...(seconds > 0 ? { retryAfter: seconds } : {}),
      cause,
    });
  }
  if (status >= 500) return new AppError("provider_unavailable", { detail: "The sketch service failed", cause });
  if (status === 404) {
    return new AppError("provider_invalid", { detail: "The sketch service no longer knows this picture", cause });
  }
  const why = problem.data?.detail ?? "it did not say why";
  return new AppError("refused", { detail: `The sketch service refused the request: ${why}`, cause });
}

function resultOf(answer: PictureAnswer): MakeResult {
  if (answer.state === "working") {
    return { state: "accepted", providerJobId: answer.id, progress: answer.progress, pollAfter };
  }
  const bytes = bytesOf(answer.picture);
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) {
    throw new AppError("provider_invalid", { detail: "The sketch service sent bytes that are no JPEG" });
  }
  return { state: "done", file: { bytes, mime: "image/jpeg" }, usage: { requestId: answer.id, images: 1 } };
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch (cause) {
    throw new AppError("provider_invalid", { detail: "The sketch service sent a picture that is not base64", cause });
  }
}
