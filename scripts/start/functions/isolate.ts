/**
 * Runs first in the worker of one edge function and makes it look like the hosted runtime: its own environment,
 * a `Deno.serve` that only hands over the handler, a working directory that it cannot read, `EdgeRuntime.waitUntil`,
 * no workers of its own.
 */
import type { Answer, Call, FromWorker } from "./messages.ts";

type Handler = (request: Request, info: unknown) => Response | Promise<Response>;

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: FromWorker, transfer?: ArrayBuffer[]): void;
};
let environment: Record<string, string> = {};
let handler: Handler | undefined;

/** The first message holds the variables; the function's module runs after it. */
export const prepared = new Promise<void>((resolve) => {
  scope.onmessage = ({ data }: MessageEvent<Record<string, string>>) => {
    environment = data;
    resolve();
  };
});

replace(Deno, "env", {
  get: (name: string) => environment[name],
  has: (name: string) => name in environment,
  toObject: () => ({ ...environment }),
  set: (name: string, value: string) => {
    environment[name] = value;
  },
  delete: (name: string) => {
    delete environment[name];
  },
});

replace(Deno, "serve", (...given: unknown[]) => {
  const inOptions = given.map((part) => (part as { handler?: Handler } | undefined)?.handler);
  handler = [...given, ...inOptions].find((part): part is Handler => typeof part === "function");
  const finished = new Promise<void>(() => {});
  return {
    finished,
    shutdown: async () => {},
    ref() {},
    unref() {},
    addr: { transport: "tcp", hostname: "0.0.0.0", port: 9999 },
  };
});

// Packages made for Node ask for it only to see where they are; there is nothing to read there.
replace(Deno, "cwd", () => "/home/deno/functions");

replace(globalThis, "EdgeRuntime", {
  waitUntil(promise: Promise<unknown>) {
    Promise.resolve(promise).catch((error) => console.error("background work failed:", error));
  },
});
replace(globalThis, "Worker", undefined);

// What the stack answers never leaves this machine: to pack and unpack it takes longer than to hand it over.
const send = fetch;
replace(globalThis, "fetch", (target: string | URL | Request, init?: RequestInit) => {
  if (!addressOf(target).startsWith(`${environment.SUPABASE_URL}/`)) return send(target, init);
  const headers = new Headers(init?.headers ?? (target instanceof Request ? target.headers : []));
  if (!headers.has("accept-encoding")) headers.set("accept-encoding", "identity");
  return send(target, { ...init, headers });
});
const addressOf = (target: string | URL | Request) => (target instanceof Request ? target.url : String(target));

for (const level of ["debug", "log", "info", "warn", "error"] as const) {
  replace(console, level, (...parts: unknown[]) => {
    const text = parts.map((part) => (typeof part === "string" ? part : Deno.inspect(part, { depth: 6 }))).join(" ");
    scope.postMessage({ kind: "log", text });
  });
}

/** Called when the function's module has run; `exported` is its default export, the other way to give a handler. */
export function begin(exported: unknown): void {
  const served = (exported as { fetch?: Handler } | undefined)?.fetch;
  handler ??= served?.bind(exported);
  if (!handler) throw new Error("The function neither called Deno.serve() nor exported a fetch handler");
  scope.onmessage = ({ data }: MessageEvent<Call>) => void answer(data);
  scope.postMessage({ kind: "ready" });
}

async function answer(call: Call): Promise<void> {
  const { status, headers, body } = await respond(call).catch((error) => {
    console.error("the handler threw:", error);
    const refusal = JSON.stringify({ code: "WORKER_ERROR", message: "Internal Server Error" });
    return { status: 500, headers: jsonHeaders, body: new TextEncoder().encode(refusal).buffer as ArrayBuffer };
  });
  scope.postMessage({ kind: "answer", id: call.id, status, headers, body }, body ? [body] : []);
}

const jsonHeaders: Answer["headers"] = [["content-type", "application/json"]];

async function respond(call: Call): Promise<Pick<Answer, "status" | "headers" | "body">> {
  const { method, url } = call;
  const headers = call.headers.map(([name, value]): [string, string] => [name, value]);
  const request = new Request(url, { method, headers, body: call.brokeOff ? brokenBody() : call.body });
  const response = await handler!(request, { remoteAddr: { transport: "tcp", hostname: "127.0.0.1", port: 0 } });
  const bytes = await response.arrayBuffer();
  return { status: response.status, headers: [...response.headers], body: bytes.byteLength > 0 ? bytes : null };
}

const brokenBody = () =>
  new ReadableStream<Uint8Array>({ start: (body) => body.error(new TypeError("the body broke off")) });

function replace(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}
