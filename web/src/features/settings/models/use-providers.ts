import { useQuery } from "@tanstack/react-query";
import { patiently } from "../../../lib/patiently.ts";

/** Which providers can be used here, by name. Undefined until it is known, and where it cannot be. */
export type Providers = Readonly<Record<string, "configured" | "not configured">> | undefined;

export function useProviders(): Providers {
  const { data } = useQuery({
    queryKey: ["health", "providers"],
    queryFn: async () => await (await patiently(() => import("./ask-providers.ts"))()).askProviders(),
    staleTime: 60_000,
    retry: 1,
  });
  return data;
}
