import { AppError } from "../../../../shared/problems.ts";
import { jsonOrNull } from "./json-or-null.ts";

/** How a vendor is spoken of, and what to check when it refuses the key. */
export interface VendorName {
  readonly name: string;
  /** The environment variable of its key. */
  readonly variable: string;
}

/** What a vendor answered, before anybody made sense of it. */
export interface VendorAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/**
 * One request to a vendor by its `vendorFetch`, answered as it comes, whatever its status.
 * Throws `provider_unavailable` where no connection came about, and `timed_out` where the request may have arrived
 * while its answer never did.
 */
export async function askVendor(
  { name }: VendorName,
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit & { signal: AbortSignal },
): Promise<VendorAnswer> {
  try {
    const response = await fetch(url, init);
    const { status, headers } = response;
    return { status, headers, body: new Uint8Array(await response.arrayBuffer()) };
  } catch (cause) {
    throw connectionFailure({ name }, init.signal, cause);
  }
}

/** What a request means that ended without an answer, or within it. */
export function connectionFailure({ name }: Pick<VendorName, "name">, signal: AbortSignal, cause: unknown): AppError {
  if (signal.aborted) return new AppError("timed_out", { detail: `${name} took too long`, cause });
  if (cause instanceof AppError) return cause;
  if (neverArrived(cause)) return new AppError("provider_unavailable", { detail: `${name} cannot be reached`, cause });
  return new AppError("timed_out", { detail: `${name} was asked, but its answer was lost`, cause });
}

/** An answer's body as JSON; null where it is none. */
export function jsonOf({ body }: VendorAnswer): unknown {
  return jsonOrNull(new TextDecoder().decode(body));
}

const codesOfNoConnection = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Node tells by the code of the cause, Deno by a word in the message. In doubt it may have arrived. */
function neverArrived(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = (error.cause ?? {}) as { code?: unknown };
  return codesOfNoConnection.has(String(code)) || error.message.includes("client error (Connect)");
}

/** Seconds. Who tells more means for ever, and that is no number. */
const longestRetryAfter = 86_400;

/**
 * What an HTTP status of 300 and more says at every vendor: what differs, the adapter looks at before.
 *
 * @param why the vendor's own reason, if it gave one
 * @param retryAfter seconds, where it told outside the header
 */
export function vendorFailure(
  vendor: VendorName,
  { status, headers }: Pick<VendorAnswer, "status" | "headers">,
  why: string | null,
  retryAfter: number | null = null,
): AppError {
  const { name } = vendor;
  const cause = new Error(`${name} answered ${status}${why === null ? "" : `: ${publicReason(why)}`}`);
  if (status === 401 || status === 403) return keyRefused(vendor, cause);
  if (status === 402) return creditUsedUp(vendor, cause);
  if (status === 429) {
    const seconds = retryAfter ?? Number(headers.get("retry-after"));
    return new AppError("rate_limited", {
      detail: `${name} has too much to do`,
      ...(seconds > 0 ? { retryAfter: Math.min(seconds, longestRetryAfter) } : {}),
      cause,
    });
  }
  if (status >= 500 || status === 408) {
    return new AppError("provider_unavailable", { detail: `${name} had a failure of its own`, cause });
  }
  if (status < 400) {
    return new AppError("provider_invalid", { detail: `${name} answered with a redirect`, cause });
  }
  return refusal(vendor, why, cause);
}

/** What a vendor answered, for the log: its status and code. */
export function statusOf({ name }: VendorName, status: number, code: string | null | undefined): Error {
  return new Error(`${name} answered ${status} ${code ? publicReason(code) : "without a code"}`);
}

/** The vendor does not know the key, or does not let it do this. */
export function keyRefused({ name, variable }: VendorName, cause?: unknown): AppError {
  return new AppError("provider_not_configured", { detail: `${name} refused the key: check ${variable}`, cause });
}

/** The account has nothing left to pay with. */
export function creditUsedUp({ name }: VendorName, cause?: unknown): AppError {
  return new AppError("provider_exhausted", { detail: `${name} has no credit left: top the account up`, cause });
}

/** The vendor will not do this, now or later. */
export function refusal({ name }: VendorName, why: string | null, cause?: unknown): AppError {
  const reason = why === null ? "it did not say why" : publicReason(why);
  return new AppError("refused", { detail: `${name} refused the request: ${reason}`, cause });
}

/** The vendor does not have the model, or no longer. */
export function retired({ name }: VendorName, model: string, cause?: unknown): AppError {
  return new AppError("model_retired", { detail: `${name} has no model ${model}: choose another`, cause });
}

/** The vendor's answer makes no sense. */
export function nonsense({ name }: VendorName, what: string, cause?: unknown): AppError {
  return new AppError("provider_invalid", { detail: `${name} ${what}`, cause });
}

/** The vendor's answer reached the most that it may write. */
export function truncation({ name }: VendorName, cause?: unknown): AppError {
  return new AppError("truncated", { detail: `${name} broke its answer off: it became too long`, cause });
}

/** A vendor's sentence as people may read it: one line, of bounded length, without addresses, which may hold tokens. */
function publicReason(why: string): string {
  const line = why
    .replace(/\S*(?::\/\/|[?&][\w-]+=)\S*/g, "(address)")
    .replace(/\s+/g, " ")
    .trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
