import type { z } from "zod";
import { AppError } from "../../../../shared/problems.ts";
import type { ImageRequest, MakeResult, Provider, Usage } from "../../_core/ports/provider.ts";
import type { Download } from "../download/guarded-download.ts";
import { pictureFromBase64 } from "../download/picture-file.ts";
import { askVendor, jsonOf, nonsense, refusal, retired, type VendorAnswer } from "../vendors/ask-vendor.ts";
import { failureToLook, finishedPicture, sentPicture, spoiled } from "../vendors/finished-picture.ts";
import { vendorFetch } from "../vendors/vendor-fetch.ts";
import { createModalCallbacks } from "./modal-callbacks.ts";
import { failureOf, isFromProxy, modal } from "./modal-failure.ts";
import { ModalAccepted, type ModalJob, ModalModels, ModalProgress, ModalResult } from "./modal-wire.ts";

export interface ModalOptions {
  /** The proxy token of the workspace, `wk-…`, … */
  readonly apiKey: string;
  /** … and its other half, `ws-…`. */
  readonly apiSecret: string;
  /** Signs the callbacks; undefined where the worker signs nothing. */
  readonly webhookSecret: string | undefined;
  /** Where the worker is, without a slash at the end. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly download: Download;
}

/** Seconds: a picture takes about 45 on a machine that is warm. */
const firstLook = 30;
const nextLook = 10;

/** A worker of our own on Modal's GPUs: accepts, finishes later and rings; the same job is one call, however often it is asked. */
export function createModal(options: ModalOptions): Provider {
  const { apiKey, apiSecret, webhookSecret, baseUrl, download } = options;
  const fetch = vendorFetch(options.fetch, modal, [apiKey, apiSecret, webhookSecret ?? ""]);
  const keys = { "modal-key": apiKey, "modal-secret": apiSecret };
  const post = (job: ModalJob, signal: AbortSignal) =>
    askVendor(modal, fetch, `${baseUrl}/jobs`, {
      method: "POST",
      headers: { ...keys, "content-type": "application/json" },
      body: JSON.stringify(job),
      signal,
    });
  const get = (path: string, signal: AbortSignal) =>
    askVendor(modal, fetch, `${baseUrl}${path}`, { method: "GET", headers: keys, signal });

  async function models(signal: AbortSignal) {
    const answer = await get("/models", signal);
    return read(answer, 200, ModalModels).models;
  }

  /** What a call that has ended came to. Whatever it is, its seconds are to be paid. */
  async function resultOf(result: ModalResult, signal: AbortSignal): Promise<MakeResult> {
    const usage: Usage = { requestId: result.call_id, seconds: result.cost_seconds };
    if (result.status === "failed") return { state: "spoiled", error: failureIn(result), usage };
    const { output } = result;
    const made = { ...usage, images: 1 };
    if ("image_base64" in output) return sentPicture(made, () => pictureFromBase64(modal, output.image_base64));
    if (new URL(output.url).origin === new URL(baseUrl).origin) {
      return finishedPicture(download, output.url, made, signal);
    }
    return spoiled("Modal sent a picture from another place than its own", usage);
  }

  return {
    name: "modal",
    maker: {
      provider: "modal",
      async make(request, signal) {
        const answer = await post(jobOf(request), signal);
        if (answer.status === 404 && !isFromProxy(answer)) throw retired(modal, request.model);
        const { call_id } = read(answer, 202, ModalAccepted);
        return { state: "accepted", providerJobId: call_id, progress: 0, pollAfter: firstLook };
      },
      async check(providerJobId, signal): Promise<MakeResult> {
        const answer = await get(`/jobs/${encodeURIComponent(providerJobId)}`, signal);
        const isGone = (answer.status === 404 && !isFromProxy(answer)) || answer.status === 410;
        if (isGone) throw new AppError("not_found", { detail: "Modal no longer has the picture" });
        try {
          if (answer.status === 202) {
            const { progress } = read(answer, 202, ModalProgress);
            return { state: "accepted", providerJobId, progress, pollAfter: nextLook };
          }
          return await resultOf(read(answer, 200, ModalResult), signal);
        } catch (error) {
          throw error instanceof AppError ? failureToLook(error) : error;
        }
      },
    },
    callbacks: createModalCallbacks(webhookSecret),
    listModels: async (signal) => (await models(signal)).map(({ id }) => ({ vendorId: id, retiresOn: null })),
    async probe(signal) {
      await models(signal);
    },
  };
}

type Failed = Extract<ModalResult, { status: "failed" }>;

/** Sides are multiples of 16, as the model wants them. */
function jobOf(request: ImageRequest): ModalJob {
  const { operation, transparent, idempotencyKey, model, prompt, negativePrompt, style, seed, callbackUrl } = request;
  if (operation !== "generate" || transparent) throw refusal(modal, "this worker only makes new pictures, all opaque");
  if (request.references.length > 0) throw refusal(modal, "this worker makes no pictures after others");
  const side = (pixels: number) => Math.round(pixels / 16) * 16;
  return {
    job_id: idempotencyKey,
    task: "generate",
    model,
    input: {
      prompt,
      negative_prompt: negativePrompt,
      style,
      width: side(request.width),
      height: side(request.height),
      seed,
    },
    callback: callbackUrl === null ? null : { url: callbackUrl },
  };
}

function read<Schema extends z.ZodType>(answer: VendorAnswer, status: number, schema: Schema): z.output<Schema> {
  if (answer.status >= 300) throw failureOf(answer);
  const body = schema.safeParse(jsonOf(answer));
  if (answer.status === status && body.success) return body.data;
  throw nonsense(modal, "gave an answer that makes no sense", body.error);
}

/** A call that failed has ended: another try of the job is another call. */
function failureIn({ error }: Failed) {
  return nonsense(modal, "could not make the picture", refusal(modal, `${error.code}: ${error.message}`));
}
