import { useQuery } from "@tanstack/react-query";
import { askProviders } from "./ask-providers.ts";
import type { ProviderStates } from "./image-model.ts";

/** Which providers can be used; undefined while it is asked, null where it cannot be known. */
export function useProviders(): ProviderStates {
  const { data, isError } = useQuery({
    queryKey: ["health", "providers"],
    queryFn: askProviders,
    staleTime: 60_000,
    retry: 1,
  });
  return data ?? (isError ? null : undefined);
}
