import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Money } from "../../../../shared/money.ts";
import { ask } from "../../lib/ask.ts";
import { queryClient } from "../../lib/query-client.ts";
import { supabase } from "../../lib/supabase.ts";
import { useRefresh } from "../live/use-refresh.ts";

const concerns = { jobs: () => true };

/** Caps, and what the last `days` days cost, in the days of this browser's time zone: everything for admins, their own for members. */
export const useMoney = (days: number) =>
  useQuery({
    queryKey: ["money", days],
    queryFn: async () => {
      const time_zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      return (await ask(supabase.rpc("read_money", { days, time_zone }))) as unknown as Money;
    },
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });

/** The same, asked anew when work ends or pictures are approved; caps that others set are not pushed. Once a screen. */
export function useLiveMoney(days: number) {
  useRefresh(["money"], concerns);
  return useMoney(days);
}

/** Asks anew, wherever money is told. */
export const refreshMoney = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: ["money"] }),
    queryClient.invalidateQueries({ queryKey: ["dashboard"] }),
  ]);
