import { useQuery } from "@tanstack/react-query";
import type { Quota } from "../../../../shared/keys.ts";
import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";
import { formatNumber } from "../../strings/format.ts";
import { keysStrings as strings } from "../../strings/keys.ts";
import { NoticeLine } from "../../ui/notice-line.tsx";

const quotaOptions = {
  queryKey: ["keys", "quota"],
  queryFn: async () => (await ask(supabase.rpc("read_own_quota"))) as unknown as Quota,
};

const day = new Intl.DateTimeFormat("en", { month: "long", day: "numeric", timeZone: "UTC" });
const dayMilliseconds = 86_400_000;

/** The day whose midnight is so many seconds away, by a clock that may be wrong by some. */
const dayIn = (seconds: number) =>
  day.format(Math.round((Date.now() + seconds * 1000) / dayMilliseconds) * dayMilliseconds);

/** How many pictures somebody has left this month, where the settings say how many they have. */
export function QuotaLine() {
  const { data: quota } = useQuery(quotaOptions);
  if (!quota) return null;
  const { remaining, limit, reset } = quota;
  if (remaining === 0) return <NoticeLine text={strings.quotaUsedUp(formatNumber(limit), dayIn(reset))} />;
  return <p className="mb-6 text-sm text-ink-soft">{strings.quota(formatNumber(remaining), formatNumber(limit))}</p>;
}
