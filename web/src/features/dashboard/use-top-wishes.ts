import { useQuery } from "@tanstack/react-query";
import type { Wishes } from "../../../../shared/wishes.ts";
import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";

const shown = 3;

/**
 * What sites missed most, for admins. `isAwaited` until the first answer, or the first failure: the screen appears with it,
 * so that nothing moves when it comes. Like all of the dashboard it is read again from time to time.
 */
export function useTopWishes(isAdmin: boolean) {
  const { data, isFetched, failureCount } = useQuery({
    queryKey: ["dashboard", "wishes"],
    queryFn: async () => (await ask(supabase.rpc("read_wishes", { take: shown }))) as unknown as Wishes,
    enabled: isAdmin,
    refetchInterval: 30_000,
  });
  return { wishes: data, isAwaited: isAdmin && !isFetched && failureCount === 0 };
}
