import { createClient } from "../../../../../shared/client.ts";
import type { OutputOf } from "../../../../../shared/contract.ts";
import { AppError } from "../../../../../shared/problems.ts";
import { readPrompt } from "../../../../../shared/read-prompt.ts";
import { Failure } from "../../../lib/failure.ts";
import { project, supabase } from "../../../lib/supabase.ts";
import { readingStrings as strings } from "../../../strings/generate-reading.ts";

export type Reading = OutputOf<typeof readPrompt>;

/** What somebody's words ask for. Throws a `Failure`. */
export async function askReading(text: string): Promise<Reading> {
  const { data } = await supabase.auth.getSession();
  const client = createClient({
    url: project.url,
    headers: { apikey: project.publishable_key, authorization: `Bearer ${data.session?.access_token ?? ""}` },
    fetch: (url, init) => fetch(url, init),
  });
  return await client.call(readPrompt, { text }).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw new Failure("offline", strings.failed, error);
    if (error.code === "unauthenticated") throw new Failure("signed_out", strings.failed, error);
    const message =
      error.code === "rate_limited" ? strings.busy : error.code === "invalid_input" ? error.message : strings.failed;
    throw new Failure("refused", message, error);
  });
}
