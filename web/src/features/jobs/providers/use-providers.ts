import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** A provider as the workers know it, and what it was asked in a day. */
export interface ProviderState {
  readonly name: string;
  readonly configured: boolean;
  /** Null while nobody has looked for it. */
  readonly reachable: boolean | null;
  readonly circuit: "closed" | "open" | "half_open";
  /** Calls in a row that it did not answer. */
  readonly failures: number;
  readonly retry_at: string | null;
  /** Why its circuit opened, as a sentence. */
  readonly reason: string | null;
  readonly calls_24h: number;
  readonly failed_24h: number;
  /** Jobs that wait for it to finish. */
  readonly waiting: number;
}

export const providersKey = ["jobs", "providers"] as const;

/** Those that can be used first, those that work offline after the others. For admins. */
export const useProviders = () =>
  useQuery({
    queryKey: providersKey,
    queryFn: async () => (await ask(supabase.rpc("read_providers"))) as unknown as ProviderState[],
    // A time may come though nothing happens.
    refetchInterval: 15_000,
  });
