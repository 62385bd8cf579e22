const allowedHeaders = [
  "authorization, apikey, content-type, prefer, range, x-client-info, x-upsert, x-metadata, x-region, x-api-key",
  "accept-profile, content-profile, cache-control, if-none-match, x-supabase-api-version, x-request-id",
].join(", ");
const exposedHeaders =
  "content-range, content-location, content-disposition, etag, preference-applied, x-total-count, link, sb-error-code";

/** The answer to a browser's question whether it may ask: it always may, since keys and tokens decide, not origins. */
export function preflightResponse(request: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
      "access-control-allow-headers": request.headers.get("access-control-request-headers") ?? allowedHeaders,
      "access-control-max-age": "86400",
    },
  });
}

/** Lets the script of any page read the answer, unless the service behind has already said whose may. */
export function withCors(response: Response): Response {
  if (response.headers.has("access-control-allow-origin")) return response;
  response.headers.set("access-control-allow-origin", "*");
  response.headers.set("access-control-expose-headers", exposedHeaders);
  return response;
}
