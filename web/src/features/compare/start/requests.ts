import { BatchQuote, CreatedBatch } from "../../../../../shared/batch-quotes.ts";
import type { BatchRequest } from "../../../../../shared/batches.ts";
import type { Usd } from "../../../../../shared/usd.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** How long an answer may take before it counts as lost. */
const patienceMilliseconds = 30_000;

/** What each of these would make and cost, in their order. Throws the `Failure` of the first that is refused. */
export async function quoteAll(requests: readonly BatchRequest[], signal: AbortSignal): Promise<BatchQuote[]> {
  return await Promise.all(
    requests.map(async (request) =>
      BatchQuote.parse(await ask(supabase.rpc("quote_batch", request).abortSignal(signal))),
    ),
  );
}

/** Starts a batch that costs at most `max_usd`, and answers its id. The same request id starts it once, however often it is sent. */
export async function startBatch(request: BatchRequest, request_id: string, max_usd: Usd): Promise<string> {
  // As text, which the database takes to the last digit; the generated types know numerics as numbers only.
  const starting = supabase.rpc("create_batch", { ...request, max_usd: max_usd as unknown as number, request_id });
  return CreatedBatch.parse(await ask(starting.abortSignal(AbortSignal.timeout(patienceMilliseconds)))).batch_id;
}
