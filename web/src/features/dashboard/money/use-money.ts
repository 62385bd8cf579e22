import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Money } from "../../../../../shared/money.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** What the last `days` days cost and which caps there are: everything for admins, their own for members. Asked anew with the dashboard. */
export const useMoney = (days: number) =>
  useQuery({
    queryKey: ["dashboard", "money", days],
    queryFn: async () => {
      const time_zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      return (await ask(supabase.rpc("read_money", { days, time_zone }))) as unknown as Money;
    },
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
