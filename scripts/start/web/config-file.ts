import { webConfig } from "../../web-config.ts";

/** Answers `/config.json`: the project under the address at which the browser found this page. */
export function createConfigFile(publishableKey: string, fakes: boolean): (request: Request) => Promise<Response> {
  const support = Deno.env.get("LARDER_SUPPORT_URL");
  const configFor = (url: string) => webConfig({ url, publishable_key: publishableKey, inbox: true, fakes, support });
  configFor(""); // throws now, where whoever starts the stack reads it
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      return new Response(null, { status: 405, headers: { allow: "GET, HEAD" } });
    }
    const config = configFor(new URL(request.url).origin);
    return Response.json(config, { headers: { "cache-control": "no-cache", "x-content-type-options": "nosniff" } });
  };
}
