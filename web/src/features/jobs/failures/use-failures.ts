import { useQuery } from "@tanstack/react-query";
import type { JobKind } from "../../../../../shared/jobs.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** Jobs of a stage that failed for the same reason and can be tried again. */
export interface FailureGroup {
  readonly kind: JobKind;
  readonly error_code: string;
  readonly pictures: number;
  /** When the last of them failed. */
  readonly last_at: string;
}

/** Equal failures together, the most frequent first. */
export const useFailures = () =>
  useQuery({
    queryKey: ["jobs", "failures"],
    queryFn: async () => (await ask(supabase.rpc("read_failures"))) as unknown as FailureGroup[],
    refetchInterval: 60_000,
  });
