/** Whose pages may read an answer: everybody's, or those of these origins. */
export type CorsOrigins = "*" | readonly string[];

const allowed =
  "authorization, apikey, content-type, idempotency-key, if-none-match, prefer, x-api-key, x-client-info, x-request-id";
const exposed =
  "etag, retry-after, x-quota-limit, x-quota-remaining, x-quota-reset, x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset, x-request-id";

/** The CORS headers of every answer. */
export function corsHeaders(origin: string | null, origins: CorsOrigins): Record<string, string> {
  const granted = origins === "*" ? "*" : origin !== null && origins.includes(origin) ? origin : undefined;
  return {
    vary: "origin",
    ...(granted && { "access-control-allow-origin": granted, "access-control-expose-headers": exposed }),
  };
}

export function preflight(methods: readonly string[], headers: Record<string, string>): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...headers,
      "access-control-allow-methods": [...methods, "OPTIONS"].join(", "),
      "access-control-allow-headers": allowed,
      "access-control-max-age": "86400",
    },
  });
}
