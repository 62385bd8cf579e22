import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { type FailedJob, type FailureGroup, groupFailures } from "./group-failures.ts";

/** The latest failures are looked at, not those of all times. */
const looksAt = 1_000;

/** What failed and can still be tried again, equal failures together. */
export const useFailures = () =>
  useQuery({
    queryKey: ["jobs", "failures"],
    queryFn: async (): Promise<FailureGroup[]> => {
      const failed = await ask(
        supabase
          .from("jobs")
          .select("kind, error_code, image_id, finished_at, images!inner(deleted_at)")
          .eq("state", "failed")
          .is("images.deleted_at", null)
          .order("finished_at", { ascending: false })
          .limit(looksAt),
      );
      return groupFailures(failed as unknown as FailedJob[]);
    },
    refetchInterval: 60_000,
  });
