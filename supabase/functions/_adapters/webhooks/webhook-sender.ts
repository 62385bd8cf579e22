import { Webhook } from "standardwebhooks";
import type { SendWebhook } from "../../_core/ports/deliveries.ts";
import { isPublicAddress } from "../download/public-address.ts";

export interface WebhookSenderOptions {
  readonly fetch: typeof globalThis.fetch;
  /** All IPv4 and IPv6 addresses of a host name. Null where the runtime cannot tell. */
  readonly resolve: ((host: string) => Promise<readonly string[]>) | null;
  readonly now: () => Date;
  /** Where this Larder itself is: never told anything. */
  readonly ownOrigins: readonly string[];
  /** Whether the operator lets endpoints be on this machine, as on the embedded stack. Then plain http is allowed there. */
  readonly allowsLoopback: boolean;
  /** Milliseconds for all of it. */
  readonly timeLimit?: number;
}

const answerBytes = 1024;

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
      const refusal = await raceAbort(whyNot(url, options), signal);
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

/** Why an address must not be asked, or null. */
async function whyNot(address: string, options: WebhookSenderOptions): Promise<string | null> {
  const url = URL.parse(address);
  if (!url) return "that is no address";
  if (url.username || url.password) return "there are credentials in its address";
  if (options.ownOrigins.some((own) => placeOf(new URL(own)) === placeOf(url))) return "that is this service itself";
  if (options.allowsLoopback && isLoopback(url.hostname) && /^https?:$/.test(url.protocol)) return null;
  if (url.protocol !== "https:") return "it is not reached by https";
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  const isLiteral = /^[\d.]+$/.test(literal) || literal.includes(":");
  if (!isLiteral && !options.resolve) return isInward(url.hostname) ? "it leads into a private network" : null;
  const addresses = isLiteral ? [literal] : ((await options.resolve?.(url.hostname).catch(() => [])) ?? []);
  if (addresses.length === 0) return "nobody knows where it is";
  return addresses.every(isPublicAddress) ? null : "it leads into a private network";
}

/**
 * Host and port, the same for every way to write them. A hosted project answers for its functions and its storage at names of
 * their own, too.
 */
function placeOf({ protocol, hostname, port }: URL): string {
  const name = hostname
    .replace(/\.$/, "")
    .replace(/^([a-z0-9]+)\.(functions|storage)\.supabase\.co$/, "$1.supabase.co");
  const host = isLoopback(hostname) ? "localhost" : name;
  return `${host}:${port || (protocol === "https:" ? 443 : 80)}`;
}

const isLoopback = (host: string) => host === "localhost" || host === "127.0.0.1" || host === "[::1]";

/** By its name alone, where nobody can look it up. */
const isInward = (host: string) => !host.includes(".") || /\.(localhost|local|internal|lan|home|arpa)\.?$/.test(host);

/** The first kilobyte, or as much of it as comes. */
async function beginningOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(answerBytes);
  let size = 0;
  const reader = response.body?.getReader();
  try {
    while (reader && size < answerBytes) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes.set(value.subarray(0, answerBytes - size), size);
      size += Math.min(value.length, answerBytes - size);
    }
    await reader?.cancel();
  } catch {
    // It was answered all the same.
  }
  // A database keeps every character but this one.
  return new TextDecoder().decode(bytes.subarray(0, size)).replaceAll("\0", "\ufffd");
}

const longestWait = 86_400;

/** `Retry-After`, in seconds or as an HTTP date, to a day at most; null where it says nothing. */
function secondsOf(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const said = header.trim();
  const isDate = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*, .* GMT$/i.test(said);
  const seconds = /^\d+$/.test(said) ? Number(said) : isDate ? (Date.parse(said) - now.getTime()) / 1000 : 0;
  return seconds > 0 ? Math.min(Math.ceil(seconds), longestWait) : null;
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
