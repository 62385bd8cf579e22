import { ask } from "../../../lib/ask.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { SentRequest } from "./sent-storage.ts";

/** A request that is still on its way when the first look finds nothing has this long to arrive. */
const secondLookMilliseconds = 3_000;

async function look(personId: string, { id }: SentRequest): Promise<string | null> {
  const batch = await queryClient.fetchQuery({
    queryKey: ["batches", "sent", id],
    queryFn: () => ask(supabase.from("batches").select("id").eq("owner_id", personId).eq("request_id", id).limit(1)),
    staleTime: 0,
    gcTime: 0,
    retry: false,
    networkMode: "always",
  });
  return batch[0]?.id ?? null;
}

/** The batch that a request became whose answer was lost; null if it never arrived. Throws a `Failure`. */
export async function findSentBatch(personId: string, sent: SentRequest): Promise<string | null> {
  const found = await look(personId, sent);
  if (found) return found;
  await new Promise((resolve) => setTimeout(resolve, secondLookMilliseconds));
  return await look(personId, sent);
}
