import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { QueueStatus } from "../review-url.ts";

/** The ids of all pictures with this status, the newest first. Throws a `Failure`. */
export async function readQueue(status: QueueStatus, batch: string | null): Promise<string[]> {
  const filter = { status: [status], ...(batch && { batch_id: batch }) };
  return (await ask(supabase.rpc("matching_image_ids", { filter, sort: "newest" }))) as string[];
}
