import { useQuery } from "@tanstack/react-query";
import type { Health } from "../../../../../shared/health.ts";
import { project } from "../../../lib/supabase.ts";

/** Which providers can be used here, by name. Undefined until it is known. */
export type Providers = Readonly<Health["providers"]> | undefined;

/** Read without its schema, which would weigh more than all of this section. */
async function readProviders(): Promise<Health["providers"]> {
  const headers = { apikey: project.publishable_key };
  const answer = await fetch(`${project.url}/functions/v1/health`, { headers });
  const { providers } = (await answer.json()) as Health; // degraded is an answer too
  if (!providers) throw new Error("The answer of health names no providers");
  return providers;
}

export const useProviders = () =>
  useQuery({ queryKey: ["health", "providers"], queryFn: readProviders, staleTime: 60_000, retry: 1 });
