import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Dashboard } from "../../../../shared/dashboard.ts";
import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";
import { useRefresh } from "../live/use-refresh.ts";

/** The figures of the last `days` days, in the days of this browser's time zone. Refreshed while pictures change. */
export function useDashboard(days: number) {
  useRefresh(["dashboard"], { providers: () => true });
  return useQuery({
    queryKey: ["dashboard", days],
    queryFn: async () => {
      const time_zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      return (await ask(supabase.rpc("read_dashboard", { days, time_zone }))) as unknown as Dashboard;
    },
    placeholderData: keepPreviousData,
    // Searches are not pushed.
    refetchInterval: 30_000,
  });
}
