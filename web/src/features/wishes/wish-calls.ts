import type { Wish } from "../../../../shared/wishes.ts";
import { ask } from "../../lib/ask.ts";
import { Failure, type FailureKind } from "../../lib/failure.ts";
import { supabase } from "../../lib/supabase.ts";
import { requestStrings } from "../../strings/requests.ts";
import { wishStrings as strings } from "../../strings/wishes.ts";

/** How long an answer may take before it counts as lost. */
const patienceMilliseconds = 30_000;

const lost: readonly FailureKind[] = ["offline", "broken"];

/** Starts the pictures that were priced, for at most the price that was shown; however often it is sent, once. Throws a `Failure`. */
export async function makeWish({ id, price }: Wish): Promise<void> {
  if (!price) return;
  if (!navigator.onLine) throw new Failure("offline", requestStrings.offline);
  // As text, which the database takes to the last digit; the generated types know numerics as numbers only.
  const max_usd = price.high_usd as unknown as number;
  const making = supabase.rpc("make_wish", { wish_id: id, count: price.images, max_usd });
  try {
    await ask(making.abortSignal(AbortSignal.timeout(patienceMilliseconds)));
  } catch (error) {
    if (!(error instanceof Failure) || !lost.includes(error.kind)) throw error;
    throw new Failure(error.kind, strings.makeLost, error);
  }
}

/** Nobody is to make it: it stays away however often it is asked for. Throws a `Failure`. */
export const dismissWish = (id: string) => ask(supabase.rpc("dismiss_wish", { wish_id: id }));

/** It is wanted again, whatever became of it. Throws a `Failure`. */
export const reopenWish = (id: string) => ask(supabase.rpc("reopen_wish", { wish_id: id }));
