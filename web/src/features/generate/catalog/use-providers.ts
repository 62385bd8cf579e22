import { useQuery } from "@tanstack/react-query";
import type { ProviderStates } from "./image-model.ts";

/** Which providers can be used; undefined until it is known, and where it cannot be known. */
export function useProviders(isWanted: boolean): ProviderStates {
  const { data } = useQuery({
    queryKey: ["health", "providers"],
    queryFn: async () => await (await import("./ask-providers.ts")).askProviders(),
    enabled: isWanted,
    staleTime: 60_000,
    retry: 1,
  });
  return data;
}
