import { failureOf } from "../../lib/failure.ts";
import { project, supabase } from "../../lib/supabase.ts";
import type { Asked, Rate, SearchAnswer } from "./search-answer.ts";
import { SearchFailure } from "./search-failure.ts";

export interface Asking {
  readonly signal: AbortSignal;
  /** Told of every answer that carries it, refusals included. */
  readonly onRate: (rate: Rate) => void;
}

/**
 * Searches as whoever looks at the screen: with their session if there is one, else as a visitor. Throws a `Failure`. Not
 * by `shared/client.ts`: the schemas it checks answers with weigh more than the rest of the public page's own code.
 */
export async function askSearch(asked: Asked, { signal, onRate }: Asking): Promise<SearchAnswer> {
  const { data } = await supabase.auth.getSession();
  const token = data.session?.access_token;
  const response = await fetch(`${project.url}/functions/v1/search-preview`, {
    method: "POST",
    headers: {
      apikey: project.publishable_key,
      ...(token && { authorization: `Bearer ${token}` }),
      "content-type": "application/json",
    },
    body: JSON.stringify(asked),
    signal,
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw failureOf(error);
  });
  const rate = rateOf(response.headers);
  if (rate) onRate(rate);
  const body = await response.json().catch(() => null);
  if (response.ok && Array.isArray(body?.results)) return { asked, output: body };
  throw new SearchFailure(response.status, body, response.headers.get("retry-after"));
}

function rateOf(headers: Headers): Rate | null {
  const [limit, remaining] = ["limit", "remaining"].map((name) => headers.get(`x-ratelimit-${name}`));
  return limit && remaining ? { limit: Number(limit), remaining: Number(remaining) } : null;
}
