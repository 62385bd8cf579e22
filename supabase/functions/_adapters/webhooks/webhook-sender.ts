import { Webhook } from "standardwebhooks";
import type { SendWebhook } from "../../_core/ports/deliveries.ts";
import { beginningOf, secondsOf } from "./endpoint-answer.ts";
import { type Surroundings, whyNotAsked } from "./why-not-asked.ts";

export interface WebhookSenderOptions extends Surroundings {
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
  /** Milliseconds for all of it. */
  readonly timeLimit?: number;
}

/**
 * Asks endpoints as the Standard Webhooks spec says: a POST with `webhook-id`, `webhook-timestamp` and a signature by every
 * valid secret in `webhook-signature`. Any 2xx answer within 30 seconds is a success, whatever its body; a redirect is none and is
 * not followed.
 *
 * Only https is asked, and only hosts of which every address is public. They are looked up just before the request, which looks
 * them up again, for the runtime cannot pin an address: a name that is turned inwards between the two gets a signed POST
 * into the private network, and its owner sees the first kilobyte of the answer. Where that matters, let an egress proxy or
 * firewall keep workers out of the private network.
 */
export function createWebhookSender(options: WebhookSenderOptions): SendWebhook {
  const { fetch, now, timeLimit = 30_000 } = options;
  return async ({ eventId, url, secrets, body }, callerSignal) => {
    const attemptedAt = now();
    const headers = {
      "content-type": "application/json",
      "user-agent": "larder-webhooks",
      "webhook-id": eventId,
      "webhook-timestamp": String(Math.floor(attemptedAt.getTime() / 1000)),
      "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(eventId, attemptedAt, body)).join(" "),
    };
    const limit = AbortSignal.timeout(timeLimit);
    const signal = AbortSignal.any([callerSignal, limit]);
    const host = URL.parse(url)?.host ?? "The endpoint";

    const outcome = await ask().catch((cause: unknown) => ({
      error: signal.aborted ? `${host} did not answer in time` : troubleWith(host, cause),
    }));
    return {
      attemptedAt,
      milliseconds: Math.max(0, now().getTime() - attemptedAt.getTime()),
      url,
      headers,
      status: null,
      answer: null,
      retryAfter: null,
      ...outcome,
    };

    async function ask() {
      const refusal = await raceAbort(whyNotAsked(url, options), signal);
      if (refusal !== null) return { error: `${host} was not asked: ${refusal}` };
      const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal });
      const { status } = response;
      const answer = await beginningOf(response);
      const retryAfter = secondsOf(response.headers.get("retry-after"), now());
      return { status, answer, retryAfter, error: response.ok ? null : complaintOf(host, status) };
    }
  };
}

function complaintOf(host: string, status: number): string {
  if (status === 410) return `${host} answered 410: it wants to hear nothing more`;
  if (status >= 300 && status < 400) return `${host} answered ${status}: redirects are not followed`;
  return `${host} answered ${status}`;
}

/** What is said of a request that got no answer. The runtime's own words have the whole address in them, and are kept back. */
function troubleWith(host: string, cause: unknown): string {
  const words = String(cause instanceof Error ? `${cause.message} ${cause.cause ?? ""}` : cause);
  if (/certificate|tls|ssl/i.test(words)) return `${host} has no certificate that can be trusted`;
  if (/refused/i.test(words)) return `${host} refused the connection`;
  return `The connection to ${host} broke off`;
}

/** A lookup cannot be aborted; waiting for it can. */
function raceAbort<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
