import { ask } from "../../../lib/ask.ts";
import { Failure } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { supabase } from "../../../lib/supabase.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import { type Model, refreshModels } from "./use-models.ts";

export type Price = Pick<Model, "usd_per_image" | "usd_per_input_token" | "usd_per_output_token" | "priced_on">;

/** Stores a price, unless it is no longer the one that was shown. Throws a `Failure`. */
export async function savePrice(shown: Model, price: Price): Promise<void> {
  const { id, name, usd_per_image, usd_per_input_token, usd_per_output_token, priced_on } = shown;
  const saved = await ask(
    supabase
      .from("models")
      .update(price)
      .match({ id, usd_per_image, usd_per_input_token, usd_per_output_token, priced_on })
      .select("id"),
  );
  await refreshModels();
  if (saved.length === 0) throw new Failure("conflict", strings.priceConflict);
  void notify.done(strings.priceSaved(name), { id: "settings" });
}
