import { type Usd, unitsOf } from "../../../../../shared/usd.ts";
import { ask } from "../../../lib/ask.ts";
import { Failure } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { supabase } from "../../../lib/supabase.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import { type ModelKind, type PriceColumn, priceColumns } from "./prices.ts";
import { asNumber } from "./save-price.ts";
import { refreshModels } from "./use-models.ts";

export interface NewModel {
  readonly provider: string;
  readonly kind: ModelKind;
  readonly vendor_id: string;
  readonly name: string;
  readonly operations: readonly string[];
  readonly features: readonly string[];
  readonly sizes: readonly string[];
  readonly max_sources: number;
  readonly max_dimensions: number | null;
  readonly prices: Readonly<Partial<Record<PriceColumn, Usd>>>;
  /** What a picture costs at most, where that does not follow from a price a picture; what is set aside for it. */
  readonly high_usd: Usd;
  readonly priced_on: string;
}

/** Adds a model, which can be used at once where its provider is configured. Throws a `Failure`. */
export async function addModel(model: NewModel, takenIds: readonly string[]): Promise<void> {
  const { prices, high_usd, operations, features, sizes, ...row } = model;
  const id = idOf(model, takenIds);
  const told = priceColumns.map((name) => [name, asNumber(prices[name] ?? "0")]);
  const { error } = await supabase.from("models").insert({
    ...row,
    id,
    ...Object.fromEntries(told),
    operations: [...operations],
    features: [...features],
    sizes: [...sizes],
  });
  if (error?.code === "23505") throw new Failure("conflict", strings.taken(id));
  await ask(Promise.resolve({ data: true, error }));
  if (model.kind === "make" && unitsOf(high_usd) > 0n) {
    const level = {
      model_id: id,
      place: 1,
      low_usd: asNumber(prices.usd_per_image ?? "0"),
      high_usd: asNumber(high_usd),
    };
    await ask(supabase.from("model_qualities").insert(level).select("place"));
  }
  await refreshModels();
  void notify.done(strings.added(model.name), { id: "settings" });
}

/** Our own id is the provider's, unless another provider has one of that name. */
function idOf({ provider, vendor_id }: NewModel, taken: readonly string[]): string {
  return taken.includes(vendor_id) ? `${provider}-${vendor_id}` : vendor_id;
}
