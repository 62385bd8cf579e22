import type { BatchResult } from "../../../../../shared/batch-rows.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

const lifetimeSeconds = 7 * 24 * 60 * 60;
const batchSize = 200;

/** The results with an address for every picture: the public one while it is published, else one that is good for a week. */
export async function signResults(results: readonly BatchResult[], signal: AbortSignal): Promise<BatchResult[]> {
  const paths = results.flatMap(({ url, path }) => (url === null && path !== null ? path : []));
  const signed = new Map<string, string>();
  for (let start = 0; start < paths.length; start += batchSize) {
    signal.throwIfAborted();
    const some = paths.slice(start, start + batchSize);
    const answers = await ask(supabase.storage.from("studio").createSignedUrls(some, lifetimeSeconds));
    for (const { path, signedUrl } of answers) if (path && signedUrl) signed.set(path, signedUrl);
  }
  return results.map((result) => ({ ...result, url: result.url ?? signed.get(result.path ?? "") ?? null }));
}
