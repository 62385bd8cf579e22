import { useQuery } from "@tanstack/react-query";
import type { Member } from "../../../../../shared/members.ts";
import { ask } from "../../../lib/ask.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { useChanges, usePollInterval } from "../../live/live.ts";

const queryKey = ["members"];

/** Everybody who may come in. A first sign-in is not pushed: while somebody is invited, the page looks for it. */
export function useMembers() {
  const pollInterval = usePollInterval();
  useChanges("members", () => void refreshMembers());
  return useQuery({
    queryKey,
    queryFn: async () => (await ask(supabase.rpc("read_members"))) as unknown as readonly Member[],
    refetchInterval: ({ state }) => (state.data?.some(({ invited }) => invited) ? 5_000 : pollInterval),
  });
}

export const refreshMembers = () => queryClient.invalidateQueries({ queryKey });
