import type { Contract, OutputOf, ParsedOf } from "../../../shared/contract.ts";
import type { PathFields } from "../../../shared/contract-path.ts";
import { AppError } from "../../../shared/problems.ts";
import { type Audience, authenticate, type Credentials, type Secrets } from "./audience.ts";
import { type CorsOrigins, corsHeaders, preflight } from "./cors.ts";
import { etagOf, notModified } from "./etag.ts";
import { problemResponse } from "./problem-response.ts";
import { readInput } from "./read-input.ts";

export interface Rate {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the whole limit is there again. */
  readonly reset: number;
}

/** What a handler knows of the call besides its input, and what it can tell about it. */
export interface Call extends Credentials {
  readonly requestId: string;
  readonly url: URL;
  readonly headers: Pick<Headers, "get">;
  /** The body, where it is a picture: see `pictureField`. */
  readonly picture: Uint8Array | null;
  /** Told to the caller in the X-RateLimit headers. */
  setRate(rate: Rate): void;
  /** Told to the caller in the X-Quota headers: pictures of this month. */
  setQuota(quota: Rate): void;
  /** Adds facts to the call's line in the log: ids, counts, times, costs. Never secrets. */
  note(facts: Record<string, unknown>): void;
}

export interface EndpointOptions<C extends Contract> {
  readonly audience: Audience;
  /** Takes a `GET` too, with the input in the address: for caches, to which a `POST` says nothing. */
  readonly byAddress?: boolean;
  /** The input is the request itself, `{headers, body}` with a body of so many bytes at most, instead of JSON. */
  readonly rawBytes?: number;
  /** How many bytes a JSON body has at most; 64 KB unless told. */
  readonly jsonBytes?: number;
  /**
   * The field that a body is where its content type says that it is a picture; the rest is in the query. Its bytes are the call's
   * `picture`, and the field has a stand-in: in base64 they would be there several times.
   */
  readonly pictureField?: string;
  readonly handle: (input: ParsedOf<C>, call: Call) => Promise<OutputOf<C>>;
  /** Where `handle` takes the caller's token itself: takes it for an input that never gets there. May throw its own refusal. */
  readonly onInvalidInput?: (call: Call) => Promise<void>;
  /** The status of a good answer; 200 unless told. */
  readonly statusOf?: (output: OutputOf<C>) => number;
  /** Where what was made can be read. */
  readonly locationOf?: (output: OutputOf<C>) => string;
  readonly cache?: Cache<C>;
  /** Whether a good answer has a line in the log; each has one unless told. */
  readonly isLogged?: (output: OutputOf<C>) => boolean;
  /** How the output is written, where it is not JSON. */
  readonly write?: (output: OutputOf<C>) => { body: string; contentType: string };
}

export interface Cache<C extends Contract> {
  /** For how many seconds the caller may use an answer without asking. */
  readonly seconds: number;
  /** For how many more it may show what it has while it asks behind, where it asked by address. */
  readonly staleSeconds?: number;
  /** Fields that say nothing about the content. */
  readonly volatile: readonly (keyof OutputOf<C>)[];
  /** Where one of them ends some day: how long an answer is at most confirmed instead of given anew. */
  readonly confirmedSeconds?: number;
}

export interface EndpointServices {
  readonly secrets: Secrets;
  /** Whose pages may call with a key. Never rejects. */
  readonly corsOrigins: () => Promise<CorsOrigins>;
  readonly log: (line: Record<string, unknown>) => void;
}

/** Where a contract is served among others. */
export interface Place {
  /** What the path says of the input. */
  readonly fields: PathFields;
  /** Of all that are served at this path. */
  readonly methods: readonly string[];
}

/**
 * Serves a contract: the only place where requests become responses. A straight line, for its list of concerns is
 * closed: request id, preflight, method, caller, input, handler, answer; and one line in the log where it says something.
 */
export function endpoint<C extends Contract>(contract: C, options: EndpointOptions<C>, services: EndpointServices) {
  const own = methodsOf(contract, options);
  return async (request: Request, { fields, methods }: Place = { fields: {}, methods: own }): Promise<Response> => {
    const began = performance.now();
    const requestId = requestIdOf(request);
    const facts: Record<string, unknown> = {};
    const headers: Record<string, string> = { "x-request-id": requestId };
    // Who brings a token in a header may do so from any page; a key is seen by those who look at the page.
    const origins = bringsKey(request, options.audience) ? services.corsOrigins() : "*";
    const cors = async () => corsHeaders(request.headers.get("origin"), await origins);
    let failure: unknown;
    let isLogged = true;
    let response: Response;
    try {
      if (request.method === "OPTIONS") return preflight(methods, { ...headers, ...(await cors()) });
      const asked = request.method === "HEAD" ? "GET" : request.method;
      if (!own.includes(asked)) throw wrongMethod(request.method, contract, methods);
      const credentials = await authenticate(request.headers, options.audience, services.secrets);
      Object.assign(facts, { caller: options.audience, ...keyFact(request.headers) });
      const call: Call = {
        ...credentials,
        requestId,
        url: new URL(request.url),
        headers: request.headers,
        picture: null,
        setRate: (rate) => Object.assign(headers, allowanceHeaders("ratelimit", rate)),
        setQuota: (quota) => Object.assign(headers, allowanceHeaders("quota", quota)),
        note: (more) => Object.assign(facts, more),
      };
      const { input, picture } = await readInput(request, contract, fields, options).catch(async (refusal) => {
        await options.onInvalidInput?.(call);
        throw refusal;
      });
      const output = await options.handle(input, { ...call, picture });
      isLogged = options.isLogged?.(output) ?? true;
      response = await answer(request, output, options);
    } catch (error) {
      failure = error;
      response = problemResponse(error, requestId);
      if (error instanceof AppError && error.code === "method_not_allowed")
        headers.allow = [...methods, "OPTIONS"].join(", ");
    }
    for (const [name, value] of Object.entries({ ...headers, ...(await cors()) })) response.headers.set(name, value);
    // What a browser keeps by address is for the key that asked.
    if (options.byAddress) response.headers.append("vary", "x-api-key");
    if (!isLogged && failure === undefined) return response;
    services.log({
      ...(response.status >= 500 && { level: "error" }),
      request_id: requestId,
      function: contract.name,
      status: response.status,
      ms: Math.round(performance.now() - began),
      ...facts,
      ...failureFacts(failure),
    });
    return response;
  };
}

/** By which methods a contract can be called. */
export const methodsOf = <C extends Contract>(contract: C, { byAddress }: EndpointOptions<C>): readonly string[] =>
  byAddress ? [contract.method, "GET"] : [contract.method];

async function answer<C extends Contract>(request: Request, output: OutputOf<C>, options: EndpointOptions<C>) {
  const { write, cache, statusOf, locationOf } = options;
  const status = statusOf?.(output) ?? 200;
  if (write) {
    const { body, contentType } = write(output);
    return new Response(body, { status, headers: { "content-type": contentType, "cache-control": "no-store" } });
  }
  const location = locationOf && { location: locationOf(output) };
  if (!cache) return Response.json(output, { status, headers: { "cache-control": "no-store", ...location } });
  const { confirmedSeconds } = cache;
  const span = confirmedSeconds === undefined ? "" : Math.floor(Date.now() / 1000 / confirmedSeconds);
  const etag = await etagOf([span, output], cache.volatile);
  // Private: whoever stands between many callers must give none of them what only a key may have.
  const kept = ["private", `max-age=${cache.seconds}`];
  if (request.method !== "POST" && cache.staleSeconds) kept.push(`stale-while-revalidate=${cache.staleSeconds}`);
  const headers = { etag, "cache-control": kept.join(", ") };
  if (notModified(request.headers, etag)) return new Response(null, { status: 304, headers });
  return Response.json(output, { status, headers });
}

/** The caller's own id where it is harmless, else a new one. */
function requestIdOf(request: Request): string {
  const given = request.headers.get("x-request-id");
  return given && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}

const wrongMethod = (method: string, { name }: Contract, methods: readonly string[]) =>
  new AppError("method_not_allowed", { detail: `${name} does not take ${method}: use ${methods.join(" or ")}` });

/** Whether the request comes with a key, or asks whether it may. */
function bringsKey({ headers }: Request, audience: Audience): boolean {
  const announced = headers.get("access-control-request-headers") ?? "";
  return audience === "key" || (audience === "caller" && (headers.has("x-api-key") || /x-api-key/i.test(announced)));
}

const allowanceHeaders = (name: string, { limit, remaining, reset }: Rate) => ({
  [`x-${name}-limit`]: String(limit),
  [`x-${name}-remaining`]: String(remaining),
  [`x-${name}-reset`]: String(reset),
});

/** The part of a key that lists of keys show, which opens nothing. */
function keyFact(headers: Headers): { key?: string } {
  const [, key] = headers.get("x-api-key")?.match(/^(lrd_(?:live_|test_)?[0-9a-f]{8})_/) ?? [];
  return key === undefined ? {} : { key };
}

/** What the log keeps of a failure: everything, for nobody outside reads it. */
function failureFacts(failure: unknown): Record<string, unknown> {
  if (failure === undefined) return {};
  if (!(failure instanceof AppError)) return { code: "internal", cause: describe(failure) };
  return {
    code: failure.code,
    ...(failure.detail !== undefined && { detail: failure.detail }),
    ...(failure.cause !== undefined && { cause: describe(failure.cause) }),
  };
}

/** Whatever was thrown, with its causes, as text for the log. Never throws itself. */
export function describe(cause: unknown, depth = 5): string {
  if (cause instanceof Error) {
    const deeper = cause.cause === undefined || depth === 0 ? "" : describe(cause.cause, depth - 1);
    return [cause.stack ?? cause.message, deeper].filter(Boolean).join("\nbecause ");
  }
  if (typeof cause === "string") return cause;
  try {
    return JSON.stringify(cause) ?? String(cause);
  } catch {
    return String(cause);
  }
}
