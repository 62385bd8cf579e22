import { AppError, type ProblemCode } from "../../../../shared/problems.ts";
import { readHeader } from "../../_core/picture/header.ts";
import type { PictureFile } from "../../_core/ports/picture.ts";
import { isPublicAddress } from "./public-address.ts";

/** Fetches a picture from an address that somebody told. Throws `AppError`; see `createDownload`. */
export type Download = (url: string, signal: AbortSignal) => Promise<PictureFile>;

export interface DownloadOptions {
  readonly fetch: typeof globalThis.fetch;
  /**
   * All IPv4 and IPv6 addresses of a host name. Null where the runtime cannot tell (then the list of hosts alone counts).
   */
  readonly resolve: ((host: string) => Promise<readonly string[]>) | null;
  /**
   * Domains that pictures may come from, each with all that is below it: `leonardo.ai` allows `cdn.leonardo.ai`. Or `any`
   * host whose addresses can be looked up, for callers bring theirs from wherever they are.
   */
  readonly allowedHosts: readonly string[] | "any";
  /** Origins that the operator wrote into the configuration, such as a fake on loopback: allowed as they stand. */
  readonly trustedOrigins?: readonly string[];
  /** Bytes of a file, at most. */
  readonly sizeLimit?: number;
  /** Milliseconds for all of it, redirects included. */
  readonly timeLimit?: number;
}

/** As much as the bucket takes. */
const defaultSizeLimit = 20 * 1024 * 1024;
const defaultTimeLimit = 60_000;
const redirectLimit = 3;

/**
 * The one way in which pictures are fetched from elsewhere. An address must be https on its usual port without
 * credentials, its host on the list if there is one, and every IP address of the host public; a redirect is followed by hand under the
 * same rule, three times at most. The file may not be larger than `sizeLimit`, by what its answer declares or by what
 * really comes, and must be a JPEG or PNG by its bytes, whatever it calls itself, of 16 megapixels at most.
 * Nothing but the address is sent: no key, no cookie.
 *
 * Addresses are looked up just before each request, which looks them up again, for the runtime cannot pin one. With a list
 * of hosts, that is the real wall. With `any` there is a gap: a name whose owner turns it inwards between the two gets one
 * GET into the private network, by https with a certificate for that name, of which only a picture would come back. Where
 * that matters, let an egress proxy or firewall keep workers out of the private network.
 *
 * Throws `refused` for what must not be fetched and would be no other next time, `provider_invalid` where there is no
 * picture, `provider_unavailable`, `rate_limited` or `timed_out` where another try makes sense. With `any`, where no provider
 * answers for it: `too_large`, `not_found`, or what is wrong with the picture, none of which is tried again. No message tells
 * more of an address than its host: the rest may be a capability.
 */
export function createDownload(options: DownloadOptions): Download {
  const download = createFileDownload(options, "image/jpeg, image/png", (bytes) => readHeader(bytes));
  return async (address, signal) => {
    const bytes = await download(address, signal);
    return { bytes, mime: readHeader(bytes).mime };
  };
}

/** The same for files that somebody else looks at: `accept` is told to the host, and `check` throws for one that is not wanted. */
export function createFileDownload(
  options: DownloadOptions,
  accept: string,
  check: (bytes: Uint8Array) => unknown = () => {},
): (url: string, signal: AbortSignal) => Promise<Uint8Array> {
  const { fetch, allowedHosts, sizeLimit = defaultSizeLimit, timeLimit = defaultTimeLimit } = options;
  const faults = allowedHosts === "any" ? callersFaults : providersFaults;
  return async (address, callerSignal) => {
    const limit = AbortSignal.timeout(timeLimit);
    const signal = AbortSignal.any([callerSignal, limit]);
    const inTime = async <Result>(host: string, work: () => Promise<Result>): Promise<Result> => {
      try {
        return await work();
      } catch (error) {
        if (error instanceof AppError) throw error;
        if (signal.aborted) throw new AppError("timed_out", { detail: `The picture at ${host} took too long` });
        // What the runtime says may quote the address.
        throw new AppError("provider_unavailable", { detail: `The connection to ${host} broke off` });
      }
    };

    let url = parsed(address, faults);
    for (let redirects = 0; redirects <= redirectLimit; redirects++) {
      await inTime(url.hostname, () => raceAbort(mayFetch(url, options), signal));
      const response = await inTime(url.hostname, () =>
        fetch(url.href, { redirect: "manual", headers: { accept }, signal }),
      );
      const location = redirectOf(response);
      if (location === null)
        return inTime(url.hostname, () => fileOf(response, url.hostname, sizeLimit, faults, check));
      await response.body?.cancel();
      url = parsed(location, faults, url);
    }
    throw new AppError("refused", { detail: `The picture was redirected more than ${redirectLimit} times` });
  };
}

/** What is told of which fault. */
interface Faults {
  readonly tooLarge: ProblemCode;
  /** Nothing is at the address, or it is none. */
  readonly nothing: ProblemCode;
  /** There is a file, and no picture that is used. */
  readonly unusable: (code: ProblemCode) => ProblemCode;
}

/** A provider that is asked again may make another one. */
const providersFaults: Faults = {
  tooLarge: "refused",
  nothing: "provider_invalid",
  unusable: (code) => (code === "image_too_large" ? "refused" : "provider_invalid"),
};
const callersFaults: Faults = { tooLarge: "too_large", nothing: "not_found", unusable: (code) => code };

function parsed(address: string, { nothing }: Faults, base?: URL): URL {
  if (URL.canParse(address, base)) return new URL(address, base);
  throw new AppError(nothing, { detail: "The address that the picture is said to be at is none" });
}

/** Resolves where the address may be asked. */
async function mayFetch(url: URL, { allowedHosts, trustedOrigins = [], resolve }: DownloadOptions): Promise<void> {
  if (url.username || url.password) throw refusal(url, "has credentials in its address");
  if (trustedOrigins.includes(url.origin)) return;
  if (url.protocol !== "https:") throw refusal(url, "is not fetched by https");
  if (url.port) throw refusal(url, "is on an unusual port");
  if (allowedHosts !== "any" && !allowedHosts.some((domain) => isWithin(url.hostname, domain)))
    throw refusal(url, "is not the provider's host");
  if (!resolve && allowedHosts !== "any") return;
  const addresses = await addressesOf(url, resolve);
  if (addresses.length === 0) {
    throw new AppError("provider_unavailable", { detail: `Nobody knows where ${url.hostname} is` });
  }
  if (!addresses.every(isPublicAddress)) throw refusal(url, "leads into a private network");
}

async function addressesOf(url: URL, resolve: DownloadOptions["resolve"]): Promise<readonly string[]> {
  // However an address was written, it is here in its usual form.
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (/^[\d.]+$/.test(literal) || literal.includes(":")) return [literal];
  // Names of the machine and its network, which a lookup may not know though a request would find them.
  if (!literal.includes(".") || /\.(localhost|local|internal|lan|home|arpa)\.?$/.test(literal)) {
    throw refusal(url, "leads into a private network");
  }
  if (!resolve) throw refusal(url, "cannot be looked up here");
  return await resolve(url.hostname).catch(() => []);
}

/** By whole labels: `evil-leonardo.ai` is not within `leonardo.ai`. */
const isWithin = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

const refusal = (url: URL, why: string) =>
  new AppError("refused", { detail: `The picture was not fetched: ${url.hostname || url.protocol} ${why}` });

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

function redirectOf(response: Response): string | null {
  return redirectStatuses.has(response.status) ? response.headers.get("location") : null;
}

async function fileOf(
  response: Response,
  host: string,
  sizeLimit: number,
  faults: Faults,
  check: (bytes: Uint8Array) => unknown,
): Promise<Uint8Array> {
  if (response.status !== 200) {
    await response.body?.cancel();
    throw failureOf(response, host, faults);
  }
  const bytes = await readLimited(response, host, sizeLimit, faults);
  try {
    check(bytes);
    return bytes;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(faults.unusable(error.code), {
      detail: `What ${host} sent is not used: ${error.detail}`,
      cause: error,
    });
  }
}

function failureOf({ status, headers }: Response, host: string, { nothing }: Faults): AppError {
  if (status === 429) {
    const seconds = Number(headers.get("retry-after"));
    const retryAfter = seconds > 0 ? { retryAfter: seconds } : {};
    return new AppError("rate_limited", { detail: `${host} gives out no more pictures for now`, ...retryAfter });
  }
  if (status >= 500) return new AppError("provider_unavailable", { detail: `${host} answered ${status}` });
  // An address that has expired answers 403 or 404.
  return new AppError(nothing, { detail: `The picture is no longer at ${host}, which answered ${status}` });
}

async function readLimited(response: Response, host: string, limit: number, faults: Faults): Promise<Uint8Array> {
  const tooLarge = () => new AppError(faults.tooLarge, { detail: `The file at ${host} has more than ${limit} bytes` });
  const declared = Number(response.headers.get("content-length") ?? Number.NaN);
  if (declared > limit) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); reader && part && !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(part.value);
  }
  if (!response.headers.has("content-encoding") && size < declared) {
    throw new AppError("provider_unavailable", { detail: `The file from ${host} broke off` });
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
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
