import type { SupabaseClient } from "@supabase/supabase-js";
import type { Figure } from "../web/figure.ts";
import { recipe, rows } from "./rows.ts";

/** The same over the API of a running stack, as its admin does it; the batch is there to be looked at. */
export async function measureHttp(admin: SupabaseClient): Promise<{ figures: Figure[]; batchId: string }> {
  const timed = async (verb: "quote_batch" | "create_batch") => {
    const began = performance.now();
    const { data, error } = await admin.rpc(verb, { template: recipe, rows, name: "Ten thousand" });
    if (error) throw new Error(error.message);
    return { data, milliseconds: Math.round(performance.now() - began) };
  };
  const quote = await timed("quote_batch");
  const create = await timed("create_batch");
  return {
    batchId: create.data.batch_id,
    figures: [
      { name: "over HTTP: 10,000 rows looked through and priced", value: quote.milliseconds, unit: "ms" },
      { name: "over HTTP: enqueued in one call", value: create.milliseconds, unit: "ms", budget: { atMost: 5000 } },
    ],
  };
}
