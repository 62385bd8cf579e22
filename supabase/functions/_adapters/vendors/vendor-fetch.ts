import { nonsense, type VendorName } from "./ask-vendor.ts";

/** Bytes of an answer, at most: a picture of 20 MB in base64, with room for what a model thought of before it. */
const sizeLimit = 40 * 1024 * 1024;
/** Bytes up to which an answer may be words. */
const longestWords = 256 * 1024;
/** Shorter ones are no secrets, and would be found in many a word. */
const shortestSecret = 8;

/**
 * `fetch`, as a vendor is asked: redirects are not followed, for they would take the key along; an answer that repeats a
 * secret is handed on without it; and one that is too large ends as `provider_invalid` before it fills the memory.
 */
export function vendorFetch(
  fetch: typeof globalThis.fetch,
  vendor: VendorName,
  secrets: readonly string[],
): typeof globalThis.fetch {
  const known = secrets.filter((secret) => secret.length >= shortestSecret);
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: "manual" });
    if (!response.body) return response;
    const { status, statusText, headers } = response;
    const body = response.body.pipeThrough(upTo(sizeLimit, vendor));
    const isStream = headers.get("content-type")?.includes("text/event-stream");
    return new Response(isStream ? body : await withoutSecrets(body, known), { status, statusText, headers });
  };
}

function upTo(limit: number, vendor: VendorName) {
  let size = 0;
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.length;
      if (size > limit) controller.error(nonsense(vendor, `gave an answer of more than ${limit} bytes`));
      else controller.enqueue(chunk);
    },
  });
}

async function withoutSecrets(body: ReadableStream<Uint8Array>, secrets: readonly string[]) {
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  if (bytes.length > longestWords) return bytes;
  const words = new TextDecoder().decode(bytes);
  const found = secrets.filter((secret) => words.includes(secret));
  return found.length === 0 ? bytes : found.reduce((rest, secret) => rest.replaceAll(secret, "(secret)"), words);
}
