import type { Failure } from "../../testing/vendor/vendor.ts";

/** Words of Modal's own proxy, in plain text: it speaks before any worker has started. */
export function refuseByProxy(status: number, why: string, headers: Record<string, string> = {}): Response {
  return new Response(`modal-http: ${why}`, { status, headers: { "content-type": "text/plain", ...headers } });
}

/** Words of the worker, as FastAPI puts them. */
export const refuse = (status: number, detail: string) => Response.json({ detail }, { status });

export function fail(failure: Failure): Response {
  if (failure === "402") return refuseByProxy(402, "workspace billing cycle spend limit reached");
  if (failure === "429") return refuseByProxy(429, "too many requests");
  if (failure === "429-retry-after") return refuseByProxy(429, "too many requests", { "retry-after": "3" });
  return new Response("Internal Server Error", { status: 500 });
}
