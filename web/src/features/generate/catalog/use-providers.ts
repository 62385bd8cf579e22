import { useQuery } from "@tanstack/react-query";
import { askProviders } from "./ask-providers.ts";
import type { ProviderStates } from "./image-model.ts";

/** Which providers can be used; undefined until it is known, and where it cannot be known. */
export function useProviders(): ProviderStates {
  const { data } = useQuery({
    queryKey: ["health", "providers"],
    queryFn: askProviders,
    staleTime: 60_000,
    retry: 1,
  });
  return data;
}
