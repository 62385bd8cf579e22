import { BatchQuote, CreatedBatch } from "../../../../../shared/batch-quotes.ts";
import { BatchRequest } from "../../../../../shared/batches.ts";
import type { Usd } from "../../../../../shared/usd.ts";
import { ask } from "../../../lib/ask.ts";
import { Failure } from "../../../lib/failure.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { Fault } from "../form/faults.ts";
import type { RequestDraft } from "../form/request-of.ts";
import type { FormValues } from "../form/values.ts";
import { refusedFault } from "./refused-field.ts";

// What asks the database about requests. It brings zod along, so it is loaded with the first touch of the form.

type Outcome = { readonly quote: BatchQuote } | { readonly faults: readonly Fault[] };

/** Prices a request without starting it. Faults are what the schema or the database finds; throws other failures. */
export async function quoteRequest(draft: RequestDraft, signal?: AbortSignal): Promise<Outcome> {
  const { data: request, error } = BatchRequest.safeParse(draft);
  if (error)
    return { faults: error.issues.map(({ path, message }) => ({ field: path[0] as keyof FormValues, message })) };
  try {
    const asking = supabase.rpc("quote_batch", request);
    return { quote: BatchQuote.parse(await ask(signal ? asking.abortSignal(signal) : asking)) };
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.kind !== "refused") throw failure;
    return { faults: [refusedFault(failure)] };
  }
}

/** How long an answer may take before it counts as lost. */
const patienceMilliseconds = 30_000;

/** Starts a batch that costs at most `max_usd`, and answers its id. The same request id starts it once, however often it is sent. */
export async function startBatch(request: BatchRequest, max_usd: Usd, request_id: string): Promise<string> {
  // As text, which the database takes to the last digit; the generated types know numerics as numbers only.
  const starting = supabase.rpc("create_batch", { ...request, max_usd: max_usd as unknown as number, request_id });
  return CreatedBatch.parse(await ask(starting.abortSignal(AbortSignal.timeout(patienceMilliseconds)))).batch_id;
}
