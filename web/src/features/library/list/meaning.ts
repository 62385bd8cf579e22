import { createClient } from "../../../../../shared/client.ts";
import { AppError } from "../../../../../shared/problems.ts";
import { normalizeQuery } from "../../../../../shared/query.ts";
import { queryEmbedding } from "../../../../../shared/query-embedding.ts";
import { Failure } from "../../../lib/failure.ts";
import { project, supabase } from "../../../lib/supabase.ts";
import { libraryFilterStrings } from "../../../strings/library-filters.ts";

/** A meaning as `list_images` knows it. */
export const meaningOf = normalizeQuery;

/** Has a meaning embedded, so that it can be listed by for a while. Throws a `Failure`. */
export async function embedMeaning(meaning: string, signal: AbortSignal): Promise<void> {
  const { data } = await supabase.auth.getSession();
  const client = createClient({
    url: project.url,
    headers: { apikey: project.publishable_key, authorization: `Bearer ${data.session?.access_token ?? ""}` },
    fetch: (url, init) => fetch(url, { ...init, signal }),
  });
  await client.call(queryEmbedding, { query: meaning }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw failureOfCall(error);
  });
}

function failureOfCall(error: unknown): Failure {
  if (!(error instanceof AppError)) return new Failure("offline", libraryFilterStrings.meaningOffline, error);
  if (error.code === "unauthenticated") return new Failure("signed_out", libraryFilterStrings.meaningFailed, error);
  const isBusy = error.code === "rate_limited";
  return new Failure("refused", isBusy ? libraryFilterStrings.meaningBusy : libraryFilterStrings.meaningFailed, error);
}
