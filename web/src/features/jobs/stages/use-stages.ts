import { useQuery } from "@tanstack/react-query";
import type { Stage } from "../../../../../shared/jobs-list.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

export const stagesKey = ["jobs", "stages"] as const;

/** The stages in the order a picture meets them. */
export const useStages = () =>
  useQuery({
    queryKey: stagesKey,
    queryFn: async () => (await ask(supabase.rpc("read_stages"))) as unknown as Stage[],
    // Ages and rates change though nothing happens.
    refetchInterval: 15_000,
  });
