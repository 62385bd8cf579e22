import { useQuery } from "@tanstack/react-query";
import type { Database } from "../../../../../shared/database.ts";
import { type Usd, unitsOf, usdOf } from "../../../../../shared/usd.ts";
import { ask } from "../../../lib/ask.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { type ModelKind, type PriceColumn, type Prices, priceColumns, type Quality } from "./prices.ts";

type Row = Database["public"]["Tables"]["models"]["Row"];
/** A model, its prices as decimal text. */
export interface Model extends Omit<Row, "kind" | PriceColumn>, Prices {
  readonly kind: ModelKind;
  readonly qualities: readonly Quality[];
}

const queryKey = ["models"];

/** Those that go first by themselves come first. */
export const useModels = () => useQuery({ queryKey, queryFn: readModels });

async function readModels(): Promise<Model[]> {
  const [rows, levels] = await Promise.all([
    ask(supabase.from("models").select("*").order("place").order("id")),
    ask(supabase.from("model_qualities").select("*").order("model_id").order("place")),
  ]);
  return rows.map((row) => ({
    ...row,
    ...(Object.fromEntries(priceColumns.map((name) => [name, usd(row[name])])) as Prices),
    kind: row.kind as ModelKind,
    qualities: levels
      .filter(({ model_id }) => model_id === row.id)
      .map(({ place, quality, usual, low_usd, high_usd }) => ({
        place,
        quality,
        usual,
        low_usd: usd(low_usd),
        high_usd: usd(high_usd),
      })),
  }));
}

/** A number of JSON as the decimal text it was. */
const usd = (value: number): Usd => usdOf(unitsOf(String(value)));

/** Asks anew, for this screen and for Generate's form. */
export const refreshModels = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey }),
    queryClient.invalidateQueries({ queryKey: ["recipes", "catalog"] }),
  ]);
