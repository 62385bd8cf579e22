import { useQuery } from "@tanstack/react-query";
import { ask } from "../../lib/ask.ts";
import { failureOf } from "../../lib/failure.ts";
import { supabase } from "../../lib/supabase.ts";
import { useSettled } from "../../lib/use-settled.ts";
import { shellStrings } from "../../strings/shell.ts";

const minute = 60_000;
/** From here on due work counts as stuck, as it does for the database. */
const patience = 15 * minute;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();

/** What an admin should look after at the jobs, in a few words; null if there is nothing. Two counts a minute. */
export function useJobsAlert(isOn: boolean): string | null {
  const isSettled = useSettled();
  const { data } = useQuery({
    queryKey: ["jobs", "alert"],
    queryFn: async () => {
      const [stuck, failed] = await Promise.all([
        ask(
          supabase
            .from("jobs")
            .select("id, job_kinds!inner(paused_at)")
            .in("state", ["queued", "running", "waiting"])
            .lt("not_before", ago(patience))
            .is("job_kinds.paused_at", null)
            .limit(1),
        ),
        countFailed(),
      ]);
      if (stuck.length > 0) return shellStrings.stuck;
      return failed > 0 ? shellStrings.failedLately(failed) : null;
    },
    refetchInterval: minute,
    enabled: isOn && isSettled,
  });
  return data ?? null;
}

async function countFailed(): Promise<number> {
  const { count, error, status } = await supabase
    .from("jobs")
    .select("id", { count: "exact", head: true })
    .eq("state", "failed")
    .not("image_id", "is", null)
    .gt("finished_at", ago(24 * 60 * minute));
  if (error) throw failureOf(error, status);
  return count ?? 0;
}
