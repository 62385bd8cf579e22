import { useQuery } from "@tanstack/react-query";
import { failureOf } from "../../lib/failure.ts";
import { supabase } from "../../lib/supabase.ts";
import { useSettled } from "../../lib/use-settled.ts";
import { usePollInterval } from "../live/live.ts";
import { useRefresh } from "../live/use-refresh.ts";

const queryKey = ["images", "waiting-count"];

/** How many pictures wait for a review; undefined until it is known. */
export function useWaitingCount(isOn: boolean): number | undefined {
  const refetchInterval = usePollInterval(15_000);
  useRefresh(queryKey);
  const isSettled = useSettled();
  const { data } = useQuery({
    queryKey,
    queryFn: async () => {
      const { count, error, status } = await supabase
        .from("images")
        .select("id", { count: "exact", head: true })
        .eq("status", "ready")
        .is("deleted_at", null);
      if (error) throw failureOf(error, status);
      return count ?? 0;
    },
    refetchInterval,
    enabled: isOn && isSettled,
  });
  return data;
}
