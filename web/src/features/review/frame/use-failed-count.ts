import { useQuery } from "@tanstack/react-query";
import { failureOf } from "../../../lib/failure.ts";
import { supabase } from "../../../lib/supabase.ts";
import { useSettled } from "../../../lib/use-settled.ts";
import { usePollInterval } from "../../live/live.ts";
import { useRefresh } from "../../live/use-refresh.ts";

const noun = ["images", "failed-count"];

/** How many pictures could not be made; 0 until that is known. */
export function useFailedCount(batch: string | null): number {
  const refetchInterval = usePollInterval(15_000);
  useRefresh(noun);
  const { data } = useQuery({
    queryKey: [...noun, batch],
    queryFn: () => readFailedCount(batch),
    refetchInterval,
    enabled: useSettled(),
  });
  return data ?? 0;
}

async function readFailedCount(batch: string | null): Promise<number> {
  const failed = supabase
    .from("images")
    .select("id", { count: "exact", head: true })
    .eq("status", "failed")
    // As the library counts: a cut-out that failed is told with its product.
    .or("product_part.is.null,product_part.eq.scene")
    .is("deleted_at", null);
  const { count, error, status } = await (batch ? failed.eq("batch_id", batch) : failed);
  if (error) throw failureOf(error, status);
  return count ?? 0;
}
