import { useQuery } from "@tanstack/react-query";
import type { Stage } from "../../../../shared/jobs-list.ts";
import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";
import { useSettled } from "../../lib/use-settled.ts";
import { shellStrings } from "../../strings/shell.ts";

/** What an admin should look after at the jobs, in a few words; null if there is nothing. Asked for once a minute. */
export function useJobsAlert(isOn: boolean): string | null {
  const isSettled = useSettled();
  const { data } = useQuery({
    queryKey: ["jobs", "alert"],
    queryFn: async () => alertOf((await ask(supabase.rpc("read_stages"))) as unknown as Stage[]),
    refetchInterval: 60_000,
    enabled: isOn && isSettled,
  });
  return data ?? null;
}

function alertOf(stages: readonly Stage[]): string | null {
  if (stages.some(({ state }) => state === "stuck")) return shellStrings.stuck;
  const failed = stages.reduce((sum, { last_day }) => sum + last_day.failed, 0);
  return failed > 0 ? shellStrings.failedLately(failed) : null;
}
