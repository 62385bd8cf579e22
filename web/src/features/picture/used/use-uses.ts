import { queryOptions, useQuery } from "@tanstack/react-query";
import type { ImageUses } from "../../../../../shared/image-uses.ts";
import { ask } from "../../../lib/ask.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";

/** Nobody tells when a site takes a picture: it is looked up from time to time. */
const everyMilliseconds = 30_000;

const usesOptions = (id: string) =>
  queryOptions({
    queryKey: ["images", "uses", id],
    queryFn: async () => (await ask(supabase.rpc("read_uses", { image_id: id }))) as unknown as ImageUses,
  });

/** Where a picture is in use, and was. */
export const useUses = (id: string) => useQuery({ ...usesOptions(id), refetchInterval: everyMilliseconds });

/** How many sites use a picture now. What cannot be read stands in nobody's way: whatever follows fails by itself. */
export const countSites = (id: string): Promise<number> =>
  queryClient.fetchQuery(usesOptions(id)).then(
    ({ sites }) => sites,
    () => 0,
  );
