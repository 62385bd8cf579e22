import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { Failure } from "./failure.ts";
import { supabase } from "./supabase.ts";

/** A refused session is checked at once: if it cannot be renewed, the client signs out, and the app asks to sign in. */
function onError(error: Error): void {
  if (error instanceof Failure && error.kind === "signed_out") void supabase.auth.refreshSession();
}

const isWorthRetrying = (error: Error) => error instanceof Failure && error.kind === "broken";

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => count < 2 && isWorthRetrying(error),
    },
    // What a person asked for is tried once and said plainly; screens that keep a queue retry it themselves.
    mutations: { retry: false, networkMode: "always" },
  },
});
