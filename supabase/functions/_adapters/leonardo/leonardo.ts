import { AppError } from "../../../../shared/problems.ts";
import type { MakeResult, Provider, Usage } from "../../_core/ports/provider.ts";
import type { Download } from "../download/guarded-download.ts";
import { askVendor, jsonOf, nonsense, refusal, type VendorAnswer } from "../vendors/ask-vendor.ts";
import { failureToLook, finishedPicture, spoiled } from "../vendors/finished-picture.ts";
import { vendorFetch } from "../vendors/vendor-fetch.ts";
import { createLeonardoCallbacks } from "./leonardo-callbacks.ts";
import { failureOf, leonardo, reasonIn200 } from "./leonardo-failure.ts";
import { type LeonardoOrder, orderOf } from "./leonardo-order.ts";
import { Accepted, Generation, type Job, Me } from "./leonardo-wire.ts";

export interface LeonardoOptions {
  readonly apiKey: string;
  /** Such as `https://cloud.leonardo.ai/api/rest`, without a slash at the end. */
  readonly baseUrl: string;
  /** What its callbacks bring; undefined where it was told no address to ring at. */
  readonly webhookKey?: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly download: Download;
}

/** Where its pictures are. */
export const leonardoHosts = ["leonardo.ai"];

/** Seconds. A picture takes 10 to 40. */
const firstLook = 10;
const nextLook = 5;

/**
 * Leonardo: accepts at once, tells the price then, and finishes later. It rings where its API key was bound to an
 * address; none can be given with a request. It never makes a picture twice for one payment, and cannot be asked whether
 * it got a request.
 */
export function createLeonardo(options: LeonardoOptions): Provider {
  const { apiKey, baseUrl, webhookKey, download } = options;
  const fetch = vendorFetch(options.fetch, leonardo, [apiKey, webhookKey ?? ""]);
  const authorization = `Bearer ${apiKey}`;
  const post = ({ path, body }: LeonardoOrder, signal: AbortSignal) =>
    askVendor(leonardo, fetch, baseUrl + path, {
      method: "POST",
      headers: { authorization, accept: "application/json", "content-type": "application/json" },
      body: JSON.stringify(body),
      signal,
    });
  const get = (path: string, signal: AbortSignal) =>
    askVendor(leonardo, fetch, baseUrl + path, {
      method: "GET",
      headers: { authorization, accept: "application/json" },
      signal,
    });

  return {
    name: "leonardo",
    maker: {
      provider: "leonardo",
      async make(request, signal) {
        const answer = await post(orderOf(request), signal);
        if (answer.status >= 300) throw failureOf(answer, request.model);
        return acceptedOf(answer);
      },
      async check(providerJobId, signal) {
        const answer = await get(`/v1/generations/${encodeURIComponent(providerJobId)}`, signal);
        if (answer.status >= 300) throw failureToLook(failureOf(answer, null));
        return await resultOf(answer, providerJobId, download, signal);
      },
    },
    ...(webhookKey === undefined ? {} : { callbacks: createLeonardoCallbacks(webhookKey) }),
    async probe(signal) {
      const answer = await get("/v1/me", signal);
      if (answer.status >= 300) throw failureOf(answer, null);
      if (!Me.safeParse(jsonOf(answer)).success) throw nonsense(leonardo, "gave an answer that makes no sense");
    },
  };
}

function acceptedOf(answer: VendorAnswer): MakeResult {
  const body = jsonOf(answer);
  const why = reasonIn200(body);
  if (why !== null) throw refusal(leonardo, why);
  const accepted = Accepted.safeParse(body);
  if (!accepted.success) {
    // It has most likely begun, and without the id nobody finds the picture: asking again would pay twice.
    const detail = "Leonardo accepted the work, but its answer was lost: look there before you try again";
    throw new AppError("unknown_outcome", { detail, cause: accepted.error });
  }
  const { generationId } = accepted.data;
  const usage = { ...usageOf(generationId), ...priceOf(accepted.data) };
  return { state: "accepted", providerJobId: generationId, progress: 0, pollAfter: firstLook, usage };
}

const usageOf = (generationId: string): Usage => ({ requestId: generationId, images: 1 });

function priceOf({ cost, apiCreditCost }: Job): Pick<Usage, "usd" | "raw"> {
  const isDollars = cost?.unit === "DOLLARS" && /^\d{1,6}(\.\d{1,12})?$/.test(cost.amount);
  return {
    ...(isDollars ? { usd: cost.amount } : {}),
    raw: { cost: cost ?? null, apiCreditCost: apiCreditCost ?? null },
  };
}

async function resultOf(
  answer: VendorAnswer,
  providerJobId: string,
  download: Download,
  signal: AbortSignal,
): Promise<MakeResult> {
  const read = Generation.safeParse(jsonOf(answer));
  if (!read.success) throw failureToLook(nonsense(leonardo, "gave an answer that makes no sense", read.error));
  const generation = read.data.generations_by_pk;
  if (generation === null) throw failureToLook(nonsense(leonardo, "does not know the picture"));
  if (generation.status === "PENDING") return { state: "accepted", providerJobId, progress: 0, pollAfter: nextLook };
  if (generation.status === "FAILED") throw refusal(leonardo, "it could not make the picture");
  const usage = usageOf(providerJobId);
  const [image] = generation.generated_images;
  if (!image) return spoiled("Leonardo finished without a picture", usage);
  if (image.nsfw) return spoiled("Leonardo refused the request: it holds the picture to be not safe for work", usage);
  return finishedPicture(download, image.url, usage, signal);
}
