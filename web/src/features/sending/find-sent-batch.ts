import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";
import type { Sender } from "./sent-request.ts";

/** Between two looks: what is still on its way when the first finds nothing has so long to arrive. */
const pauseMilliseconds = 4_000;
/** Thousands of rows are longer on their way. */
const looksFor = { generate: 2, rows: 3 } as const satisfies Record<Sender, number>;

/** The batch that a request became whose answer was lost; null if it never arrived. Throws a `Failure`. */
export async function findSentBatch(sender: Sender, personId: string, id: string): Promise<string | null> {
  for (let look = 1; ; look++) {
    const [batch] = await ask(
      supabase.from("batches").select("id").eq("owner_id", personId).eq("request_id", id).limit(1),
    );
    if (batch) return batch.id;
    if (look === looksFor[sender]) return null;
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  }
}
