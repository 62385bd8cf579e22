import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Money } from "../../../../../shared/money.ts";
import { ask } from "../../../lib/ask.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { useRefresh } from "../../live/use-refresh.ts";

const concerns = { images: () => false, jobs: () => true };

/** Caps, and what the last `days` days cost, in the days of this browser's time zone. Work that ends changes it; people's caps are not pushed. */
export function useMoney(days: number) {
  useRefresh(["money"], concerns);
  return useQuery({
    queryKey: ["money", days],
    queryFn: async () => {
      const time_zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      return (await ask(supabase.rpc("read_money", { days, time_zone }))) as unknown as Money;
    },
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
}

/** Asks anew, for this screen and for the dashboard. */
export const refreshMoney = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: ["money"] }),
    queryClient.invalidateQueries({ queryKey: ["dashboard"] }),
  ]);
