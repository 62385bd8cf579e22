import { useQuery } from "@tanstack/react-query";
import type { Database } from "../../../../../shared/database.ts";
import { ask } from "../../../lib/ask.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";

type Row = Database["public"]["Tables"]["models"]["Row"];
type ModelKind = "make" | "extract" | "embed";

/** A model, its prices in US dollars as numbers. */
export interface Model extends Omit<Row, "kind"> {
  readonly kind: ModelKind;
}

const queryKey = ["models"];

export const useModels = () => useQuery({ queryKey, queryFn: readModels });

async function readModels(): Promise<Model[]> {
  const rows = await ask(supabase.from("models").select("*").order("provider").order("id"));
  return rows.map((row) => ({
    ...row,
    kind: row.kind as ModelKind,
    usd_per_image: Number(row.usd_per_image),
    usd_per_input_token: Number(row.usd_per_input_token),
    usd_per_output_token: Number(row.usd_per_output_token),
  }));
}

/** Asks anew, for this screen and for Generate's form. */
export const refreshModels = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey }),
    queryClient.invalidateQueries({ queryKey: ["recipes", "catalog"] }),
  ]);
