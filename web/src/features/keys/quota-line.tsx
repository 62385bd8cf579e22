import { useQuery } from "@tanstack/react-query";
import type { Quota } from "../../../../shared/keys.ts";
import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";
import { formatNumber } from "../../strings/format.ts";
import { keysStrings as strings } from "../../strings/keys.ts";

const quotaOptions = {
  queryKey: ["keys", "quota"],
  queryFn: async () => (await ask(supabase.rpc("read_own_quota"))) as unknown as Quota,
};

/** How many pictures somebody has left this month, where the settings say how many they have. */
export function QuotaLine() {
  const { data: quota } = useQuery(quotaOptions);
  if (!quota) return null;
  const { remaining, limit } = quota;
  return <p className="mb-6 text-sm text-ink-soft">{strings.quota(formatNumber(remaining), formatNumber(limit))}</p>;
}
