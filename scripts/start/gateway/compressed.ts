import { gzipSync } from "node:zlib";

/** Below this many bytes an answer fits into one packet anyway. */
const worthwhile = 1024;

/**
 * An answer as JSON, by gzip for who takes it, as the gateway of a hosted project sends it. Deno's own server does so for
 * all but what carries a Content-Range, and PostgREST's lists do. Lite has the whole of an answer at once: for that
 * a stream takes three times as long.
 */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const { headers } = response;
  const isJson = headers.get("content-type")?.startsWith("application/json");
  const isLarge = Number(headers.get("content-length") ?? worthwhile) >= worthwhile;
  const isTaken = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(request.headers.get("accept-encoding") ?? "");
  if (!isJson || !isLarge || !isTaken || headers.has("content-encoding")) return response;
  // Asked for last: a body that was looked at is a stream, which Deno's server is slower to send.
  if (!response.body) return response;
  const bytes = await response.bytes();
  if (bytes.length < worthwhile) return new Response(bytes, response);
  // Deno's compiler takes Node's buffers for no bodies.
  const packed = gzipSync(bytes, { level: 1 }) as unknown as BodyInit;
  const small = new Response(packed, response);
  small.headers.set("content-encoding", "gzip");
  small.headers.append("vary", "accept-encoding");
  small.headers.delete("content-length");
  return small;
}
