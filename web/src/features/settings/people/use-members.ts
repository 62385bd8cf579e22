import { useQuery } from "@tanstack/react-query";
import type { Member } from "../../../../../shared/members.ts";
import { ask } from "../../../lib/ask.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";

const queryKey = ["members"];

/** Everybody who may come in. */
export const useMembers = () =>
  useQuery({
    queryKey,
    queryFn: async () => (await ask(supabase.rpc("read_members"))) as unknown as readonly Member[],
    refetchInterval: 5_000,
  });

export const refreshMembers = () => queryClient.invalidateQueries({ queryKey });
