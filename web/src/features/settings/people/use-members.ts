import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";

export interface Member {
  readonly user_id: string;
  readonly email: string;
  readonly role: "admin" | "member";
  readonly joined_at: string;
  readonly last_sign_in_at: string | null;
  /** Has not signed in yet. */
  readonly invited: boolean;
}

const queryKey = ["members"];

/** Everybody who may come in. */
export const useMembers = () =>
  useQuery({
    queryKey,
    queryFn: async () => (await ask(supabase.rpc("read_members" as never))) as unknown as readonly Member[],
    refetchInterval: 15_000,
  });

export const refreshMembers = () => queryClient.invalidateQueries({ queryKey });
