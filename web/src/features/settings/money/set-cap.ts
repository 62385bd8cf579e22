import type { Usd } from "../../../../../shared/usd.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** Caps a period of everybody, or of one member; null takes the cap away. Throws a `Failure`. */
export async function setCap(period: "day" | "month", cap: Usd | null, owner: string | null): Promise<void> {
  // Decimal text, which the types know as a number: the database reads it to its last digit.
  const cap_usd = cap as unknown as number;
  await ask(supabase.rpc("set_budget", { period, cap_usd, ...(owner && { owner_id: owner }) }));
}
