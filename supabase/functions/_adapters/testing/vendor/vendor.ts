import { type Callbacks, createCallbacks } from "./callbacks.ts";
import { type Clock, startClock } from "./clock.ts";
import { control } from "./control.ts";
import { type Fault, type Faults, planFaults } from "./faults.ts";
import { type Answer, listen } from "./http-server.ts";
import { bodyForJournal, type Journal, openJournal } from "./journal.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { picturesIn } from "./pictures-in.ts";

/** Of the faults, those that a vendor words itself. */
export type Failure = Extract<Fault, "429" | "429-retry-after" | "402" | "500">;

/** One request to a route. */
export interface Call {
  /** Its body is unread: `json()`, `formData()` and the others work. */
  readonly request: Request;
  readonly url: URL;
  /** Values of the path's `:names`. */
  readonly params: Readonly<Record<string, string>>;
  /** What the route itself must do wrong: `failure-in-200`, or a fault of its callback. */
  readonly fault: Fault | null;
}

export interface Route {
  /** What faults are ordered on. */
  readonly name: string;
  readonly method: "GET" | "POST" | "DELETE" | "PUT";
  /** `/v1/pictures/:id`; a name takes everything up to the next slash or colon. */
  readonly path: string;
  /** What chaos may do to it. An order may do anything. */
  readonly faults: readonly Fault[];
  /** Bills before it answers. A `Response` that is thrown is the answer too: a refusal. */
  readonly answer: (call: Call) => Promise<Response> | Response;
}

export interface VendorOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  /** Made with the parts that they need. */
  readonly routes: (parts: VendorParts) => readonly Route[];
  /** The refusal of a request with a wrong key; null lets it through. */
  readonly authorize: (request: Request) => Response | null;
  /** The vendor's words for a failure that was ordered. */
  readonly fail: (failure: Failure) => Response;
  /** The answer where there is no such route. */
  readonly notFound: (request: Request) => Response;
  /** Keys and secrets: never in the journal, and refused in an address. */
  readonly secrets: readonly string[];
}

export interface VendorParts {
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly faults: Faults;
  readonly clock: Clock;
  readonly callbacks: Callbacks;
}

export interface Vendor extends VendorParts {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts the server of a fake vendor, in Node as in Deno; besides its routes it has `/__fake/faults`, `/__fake/chaos`,
 * `/__fake/clock`, `/__fake/ledger` and `/__fake/journal` (control.ts).
 */
export async function startVendor(options: VendorOptions): Promise<Vendor> {
  const clock = startClock();
  const parts: VendorParts = {
    journal: openJournal(options.secrets),
    ledger: openLedger(),
    faults: planFaults(),
    clock,
    callbacks: createCallbacks(clock),
  };
  const routes = options.routes(parts);
  const server = await listen(options.port, (request, body) => serve(options, routes, parts, request, body));
  return {
    ...parts,
    url: `http://127.0.0.1:${server.port}`,
    async stop() {
      clock.stop();
      server.stop();
    },
  };
}

async function serve(
  options: VendorOptions,
  routes: readonly Route[],
  parts: VendorParts,
  request: Request,
  body: Uint8Array,
): Promise<Answer> {
  const url = new URL(request.url);
  if (url.pathname.startsWith("/__fake/")) return control(parts, request);
  const found = findRoute(routes, request.method, url.pathname);
  const contentType = request.headers.get("content-type") ?? "";
  const entry = parts.journal.note({
    at: parts.clock.now(),
    method: request.method,
    path: url.pathname + url.search,
    route: found?.route.name ?? null,
    headers: [...request.headers.keys()],
    body: bodyForJournal(contentType, body),
    pictures: await picturesIn(contentType, body),
  });
  const answer = await answerOf(options, found, parts.faults, request, url);
  entry.status = answer instanceof Response ? answer.status : 0;
  return answer;
}

type Found = { readonly route: Route; readonly params: Record<string, string> } | null;

/** What a vendor takes to make a picture. */
const slowMs = 10_000;

async function answerOf(
  { authorize, fail, notFound, secrets }: VendorOptions,
  found: Found,
  faults: Faults,
  request: Request,
  url: URL,
): Promise<Answer> {
  if (secrets.some((secret) => secret && decodeURIComponent(url.href).includes(secret))) {
    return new Response("The fake refuses a secret in an address", { status: 400 });
  }
  const refusal = authorize(request);
  if (refusal) return refusal;
  if (!found) return notFound(request);
  const fault = faults.next(found.route);
  if (fault === "hang") return "hang";
  if (fault === "silent-before") return "break";
  if (fault === "429" || fault === "429-retry-after" || fault === "402" || fault === "500") return fail(fault);
  if (fault === "slow") await new Promise((resolve) => setTimeout(resolve, slowMs));
  const answer = await work(found.route, { request, url, params: found.params, fault });
  if (fault === "silent-after-accept" && answer.ok) return "break";
  return fault === "broken-answer" && answer.ok ? half(answer) : answer;
}

async function work(route: Route, call: Call): Promise<Response> {
  try {
    return await route.answer(call);
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

async function half(answer: Response): Promise<Response> {
  const body = await answer.arrayBuffer();
  return new Response(body.slice(0, Math.floor(body.byteLength / 2)), { headers: answer.headers });
}

function findRoute(routes: readonly Route[], method: string, pathname: string): Found {
  for (const route of routes) {
    const pattern = route.path.replaceAll(/[.+*?^$()[\]{}|\\]/g, "\\$&").replaceAll(/\/:(\w+)/g, "/(?<$1>[^/:]+)");
    const match = route.method === method ? new RegExp(`^${pattern}$`).exec(pathname) : null;
    if (!match) continue;
    const params = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
    return { route, params: Object.fromEntries(params) };
  }
  return null;
}
