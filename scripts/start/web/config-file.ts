import { webConfig } from "../../web-config.ts";

/** Answers `/config.json`: the project under the address at which the browser found this page. */
export function createConfigFile(publishableKey: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      return new Response(null, { status: 405, headers: { allow: "GET, HEAD" } });
    }
    const config = webConfig({ url: new URL(request.url).origin, publishable_key: publishableKey, inbox: true });
    return Response.json(config, { headers: { "cache-control": "no-cache", "x-content-type-options": "nosniff" } });
  };
}
