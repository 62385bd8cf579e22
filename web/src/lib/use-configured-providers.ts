import { useQuery } from "@tanstack/react-query";
import type { Health } from "../../../shared/health.ts";
import { project } from "./supabase.ts";

/** Which providers can be used here, by name; undefined while it is asked, null where nobody answers: then the database has to say. */
export type ConfiguredProviders = Readonly<Health["providers"]> | null | undefined;

/**
 * As the contract `health` tells, which says so too where something else is not well. Read without its schema, which
 * would weigh more than what shows it.
 */
async function askProviders(): Promise<Health["providers"]> {
  const answer = await fetch(`${project.url}/functions/v1/health`, { headers: { apikey: project.publishable_key } });
  const { providers } = (await answer.json()) as Partial<Health>;
  if (!providers) throw new Error(`health answered ${answer.status}`);
  return providers;
}

export function useConfiguredProviders(): ConfiguredProviders {
  const { data, isError } = useQuery({
    queryKey: ["health", "providers"],
    queryFn: askProviders,
    staleTime: 60_000,
    retry: 1,
  });
  return data ?? (isError ? null : undefined);
}
