import type { Usd } from "../../../../../shared/usd.ts";
import { ask } from "../../../lib/ask.ts";
import { Failure } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { supabase } from "../../../lib/supabase.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import type { Prices, Quality } from "./prices.ts";
import { type Model, refreshModels } from "./use-models.ts";

/** Decimal text, which the types know as a number: the database reads it to its last digit. */
export const asNumber = (usd: Usd): number => usd as unknown as number;

export interface Price extends Partial<Prices> {
  /** A day, such as "2026-11-21". */
  readonly priced_on: string;
}

/** Stores a price, and what pictures cost by it, unless it is no longer the one that was shown. Throws a `Failure`. */
export async function savePrice(shown: Model, price: Price, levels: readonly Quality[]): Promise<void> {
  const { id, name, price_version, priced_on } = shown;
  const update = price as unknown as { usd_per_image?: number; priced_on: string };
  const saved = await ask(supabase.from("models").update(update).match({ id, price_version, priced_on }).select("id"));
  if (saved.length > 0 && levels.length > 0)
    await ask(
      supabase
        .from("model_qualities")
        .upsert(
          levels.map(({ low_usd, high_usd, ...level }) => ({
            ...level,
            model_id: id,
            low_usd: asNumber(low_usd),
            high_usd: asNumber(high_usd),
          })),
        )
        .select("place"),
    );
  await refreshModels();
  if (saved.length === 0) throw new Failure("conflict", strings.priceConflict);
  void notify.done(strings.priceSaved(name), { id: "settings" });
}
