import type { ImageRequest, MakeResult, Provider } from "../../_core/ports/provider.ts";
import { pictureFile } from "../download/picture-file.ts";
import { askVendor, nonsense, refusal, type VendorAnswer } from "../vendors/ask-vendor.ts";
import { sentPicture, spoiled } from "../vendors/finished-picture.ts";
import { vendorFetch } from "../vendors/vendor-fetch.ts";
import { failureOf, reve } from "./reve-failure.ts";
import { orderOf, type ReveOrder } from "./reve-order.ts";
import { ReveHeaders } from "./reve-wire.ts";

interface ReveOptions {
  readonly apiKey: string;
  /** Such as `https://api.reve.com`, without a slash at the end. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
}

/**
 * Reve: pictures created, edited, and remixed out of several. It answers at once, and never twice for one payment. A
 * model is one of its versions, such as `latest`.
 */
export function createReve({ apiKey, baseUrl, ...options }: ReveOptions): Provider {
  const fetch = vendorFetch(options.fetch, reve, [apiKey]);
  const post = ({ path, body }: ReveOrder, accept: string, signal: AbortSignal) =>
    askVendor(reve, fetch, `${baseUrl}/v1/image/${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json", accept },
      body: JSON.stringify(body),
      signal,
    });

  return {
    name: "reve",
    maker: {
      provider: "reve",
      // Asked for JSON, it sends a PNG as base64: several times as much to hold in memory.
      make: async (request, signal) => resultOf(await post(orderOf(request), "image/jpeg", signal), request),
    },
    async probe(signal) {
      // There is nothing to look at for free, but an order without a prompt is refused only after the key was found right.
      const answer = await post({ path: "create", body: {} }, "application/json", signal);
      if (answer.status !== 400 && answer.status !== 422) throw failureOf(answer, null);
    },
  };
}

function resultOf(answer: VendorAnswer, request: ImageRequest): MakeResult {
  if (answer.status >= 300) throw failureOf(answer, request);
  const headers = ReveHeaders.safeParse(Object.fromEntries(answer.headers));
  if (!headers.success) throw nonsense(reve, "gave an answer that makes no sense", headers.error);
  const { "x-reve-error-code": code, "x-reve-content-violation": violation = "false", ...told } = headers.data;
  const credits = told["x-reve-credits-used"];
  const usage = {
    requestId: told["x-reve-request-id"] ?? null,
    ...(credits === undefined ? {} : { credits }),
    raw: told,
  };
  const why = violation.toLowerCase() !== "false" ? "the picture violates its rules of content" : code;
  // Both come with status 200, and have cost what they say.
  if (why !== undefined) return spoiled(refusal(reve, why).message, usage);
  return sentPicture(usage, () => pictureFile(reve, answer.body));
}
