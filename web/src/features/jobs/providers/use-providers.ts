import { useQuery } from "@tanstack/react-query";
import type { ProviderCircuit } from "../../../../../shared/circuits.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** Those that can be used first, those that work offline after the others. For admins. */
export const useProviders = () =>
  useQuery({
    queryKey: ["jobs", "providers"],
    queryFn: async () => (await ask(supabase.rpc("read_providers"))) as unknown as ProviderCircuit[],
    // A time may come though nothing happens.
    refetchInterval: 15_000,
  });
