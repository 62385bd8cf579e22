import { useQuery } from "@tanstack/react-query";
import { unitsOf, usdOf } from "../../../../../shared/usd.ts";
import { ask } from "../../../lib/ask.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { Settings } from "./settings-row.ts";

const queryKey = ["settings"];

/** Nothing tells of changed settings: they are asked for now and then, so that a change of another admin is seen. */
export const useSettings = () => useQuery({ queryKey, queryFn: readSettings, refetchInterval: 15_000 });

async function readSettings(): Promise<Settings> {
  const { member_day_cap_usd, member_month_cap_usd, ...row } = await ask(
    supabase.from("settings").select("*").single(),
  );
  return { ...row, member_day_cap_usd: capOf(member_day_cap_usd), member_month_cap_usd: capOf(member_month_cap_usd) };
}

/** A number of JSON as the decimal text it was. */
const capOf = (usd: number | null) => (usd === null ? null : usdOf(unitsOf(String(usd))));

/** Asks anew, for this screen and for those that offer what the settings say. */
export async function refreshSettings(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey }),
    queryClient.invalidateQueries({ queryKey: ["recipes", "catalog"] }),
    // Members without a cap of their own have that of the settings.
    queryClient.invalidateQueries({ queryKey: ["money"] }),
  ]);
}

/** The settings as they are this moment. */
export async function rereadSettings(): Promise<Settings> {
  const settings = await readSettings();
  queryClient.setQueryData(queryKey, settings);
  return settings;
}
