import { type BatchResult, BatchResultPage } from "../../../../../shared/batch-rows.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

const pageSize = 500;

/** Every line of a batch's results, a page at a time; `onRead` is told of how many rows they are. Throws a `Failure`. */
export async function readResults(
  batchId: string,
  signal: AbortSignal,
  onRead: (rows: number) => void,
): Promise<BatchResult[]> {
  const results: BatchResult[] = [];
  let after: number | null = null;
  do {
    const asking = supabase.rpc("list_batch_results", {
      batch_id: batchId,
      take: pageSize,
      ...(after !== null && { after }),
    });
    const page: BatchResultPage = BatchResultPage.parse(await ask(asking.abortSignal(signal)));
    results.push(...page.results);
    after = page.next;
    if (after !== null) onRead(after + 1);
  } while (after !== null);
  return results;
}
