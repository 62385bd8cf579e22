import { useMutation } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { jobProviderStrings as strings } from "../../../strings/job-providers.ts";
import { providerName } from "../../../strings/providers.ts";

/** Has a provider that was left alone asked again, and the work that waits for it taken. */
export const useTryNow = (provider: string) =>
  useMutation({
    mutationFn: async (_wish: { readonly wasOnline: boolean }) => {
      // Answers false where it is no longer left alone, which is as good.
      await ask(supabase.rpc("close_circuit", { provider }));
      void notify.done(strings.tried(providerName(provider)), { id: "jobs" });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["jobs"] }),
  });
