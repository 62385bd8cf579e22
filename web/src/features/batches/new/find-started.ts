import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** A request that is still on its way when the first look finds nothing has this long to arrive. */
const pauseMilliseconds = 4_000;
const looks = 3;

/** The batch that a request became whose answer was lost; null if it never arrived. Throws a `Failure`. */
export async function findStarted(personId: string, requestId: string): Promise<string | null> {
  for (let look = 1; ; look++) {
    const found = await ask(
      supabase.from("batches").select("id").eq("owner_id", personId).eq("request_id", requestId).limit(1),
    );
    if (found[0]) return found[0].id;
    if (look === looks) return null;
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  }
}
